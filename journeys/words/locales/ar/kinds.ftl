### What records, nodes, lanes, channels and the like are called.

## Records

kind-journey = رحلة
kind-stage = مرحلة
kind-lane = صف
kind-node = بطاقة
kind-connector = وصلة
kind-automation = أتمتة
kind-persona = شخصية
kind-segment = شريحة عملاء
kind-scenario = سيناريو
kind-expectation = توقّع

## Nodes

kind-touchpoint = نقطة تواصل
kind-action = فعل العميل
kind-emotion = شعور
kind-pain-point = نقطة ألم
kind-opportunity = فرصة
kind-metric = مقياس
kind-content = محتوى
kind-backstage = خطوة خلف الكواليس
kind-quote = اقتباس
kind-note = ملاحظة
kind-image = صورة
kind-trigger = مُشغِّل
kind-condition = شرط
kind-message = رسالة
kind-update = تحديث
kind-delay = مهلة
kind-window = نافذة زمنية
kind-wait = انتظار حدث
kind-split = تقسيم عشوائي
kind-fork = تفرّع
kind-join = التقاء
kind-goal = هدف
kind-exit = خروج

## Lanes, as a new one is called

lane-touchpoints = نقاط التواصل
lane-actions = أفعال العميل
lane-emotions = المشاعر
lane-pain-points = نقاط الألم
lane-opportunities = الفرص
lane-metrics = المقاييس
lane-content = المحتوى
lane-backstage = الكواليس
lane-rules = إذا … فإنّ
lane-notes = الملاحظات
lane-images = الصور

## Channels

channel-web = الموقع
channel-app = التطبيق
channel-email = البريد الإلكتروني
channel-sms = رسالة نصية
channel-push = إشعار
channel-phone = الهاتف
channel-shop = المتجر
channel-social = التواصل الاجتماعي
channel-ad = الإعلان
channel-search = البحث
channel-chat = الدردشة
channel-referral = التوصية
channel-post = البريد
channel-event = الفعالية
channel-messenger = تطبيق المراسلة

## Records by name

# Variables: $kind (text): what kind of record it is; $title, $id (text).
# A mark first: of a text that is all names, nobody could tell the direction.
record-titled = { "\u200F" }{ $kind } «{ $title }»
record-untitled = { "\u200F" }{ $kind } { $id }
record-nameless = { $kind }
# Variables: $from, $to (texts): the titles of the cards that a connector joins.
connector-between = من { $from } إلى { $to }

# Variables: $title (text): the journey that is copied.
title-of-copy = نسخة من { $title }

## Joining

list-comma = ،{" "}
# Variables: $first, $second (text)
list-and = { $first } و{ $second }

## Lengths of time. Variables: $count (number)

duration-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}
duration-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
duration-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
duration-seconds = { $count ->
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوانٍ
   *[other] { $count } ثانية
}
duration-milliseconds = { $count ->
    [one] ملّي ثانية واحدة
    [two] ملّي ثانيتان
   *[other] { $count } ملّي ثانية
}
# Variables: $first, $second (text): two lengths of time, the longer first.
duration-both = { $first } و{ $second }

## Currencies that are not known by their code

currency-irt = تومان
currency-irr = ريال إيراني
