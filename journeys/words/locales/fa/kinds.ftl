### What records, nodes, lanes, channels and the like are called.

## Records

kind-journey = سفر
kind-stage = مرحله
kind-lane = ردیف
kind-node = کارت
kind-connector = پیوند
kind-automation = خودکارسازی
kind-persona = پرسونا
kind-segment = گروه مشتریان
kind-scenario = سناریو
kind-expectation = توقع

## Nodes

kind-touchpoint = نقطهٔ تماس
kind-action = کار مشتری
kind-emotion = احساس
kind-pain-point = نقطهٔ درد
kind-opportunity = فرصت
kind-metric = سنجه
kind-content = محتوا
kind-backstage = گام پشت صحنه
kind-quote = نقل قول
kind-note = یادداشت
kind-image = تصویر
kind-trigger = آغازگر
kind-condition = شرط
kind-message = پیام
kind-update = ثبت اطلاعات
kind-delay = درنگ
kind-window = بازهٔ زمانی
kind-wait = انتظار رویداد
kind-split = تقسیم تصادفی
kind-fork = چندراهه
kind-join = همگرایی
kind-goal = هدف
kind-exit = خروج

## Lanes, as a new one is called

lane-touchpoints = نقاط تماس
lane-actions = کارهای مشتری
lane-emotions = احساس
lane-pain-points = نقاط درد
lane-opportunities = فرصت‌ها
lane-metrics = سنجه‌ها
lane-content = محتوا
lane-backstage = پشت صحنه
lane-rules = اگر … آنگاه
lane-notes = یادداشت‌ها
lane-images = تصویرها

## Channels

channel-web = وب‌سایت
channel-app = اپلیکیشن
channel-email = ایمیل
channel-sms = پیامک
channel-push = اعلان
channel-phone = تلفن
channel-shop = فروشگاه
channel-social = شبکهٔ اجتماعی
channel-ad = تبلیغ
channel-search = جست‌وجو
channel-chat = گفت‌وگوی آنلاین
channel-referral = معرفی
channel-post = پست
channel-event = همایش
channel-messenger = پیام‌رسان

## Records by name

# Variables: $kind (text): what kind of record it is; $title, $id (text).
# A mark first: of a text that is all names, nobody could tell the direction.
record-titled = { "\u200F" }{ $kind } «{ $title }»
record-untitled = { "\u200F" }{ $kind } { $id }
record-nameless = { $kind }
# Variables: $from, $to (texts): the titles of the cards that a connector joins.
connector-between = از { $from } به { $to }

# Variables: $title (text): the journey that is copied.
title-of-copy = رونوشت { $title }

## Joining

list-comma = ،{" "}
# Variables: $first, $second (text)
list-and = { $first } و { $second }

## Lengths of time. Variables: $count (number)

duration-days = { $count } روز
duration-hours = { $count } ساعت
duration-minutes = { $count } دقیقه
duration-seconds = { $count } ثانیه
duration-milliseconds = { $count } میلی‌ثانیه
# Variables: $first, $second (text): two lengths of time, the longer first.
duration-both = { $first } و { $second }

## Currencies that are not known by their code

currency-irt = تومان
currency-irr = ریال
