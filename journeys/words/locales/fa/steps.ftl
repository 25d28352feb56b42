### The steps of one customer, each with its reason.

## What happens to one customer, in order. Who it happens to is not named: each message goes on from “The customer”.

step-arrived = می‌آید
step-begins = از اینجا آغاز می‌کند
step-comes-from = از { $from } می‌آید
step-rule-starts = اینجا قاعده‌ای برایش آغاز می‌شود
step-is-recorded = اینجا ثبت شده است
step-stays = { $duration } می‌ماند
step-waits-out = { $duration } منتظر می‌ماند
step-waits = حداکثر { $duration } منتظر می‌ماند
step-waits-on = تا هر وقت لازم باشد منتظر می‌ماند
step-asks = جا می‌خواهد و { $duration } برایش صبر می‌کند
step-asks-on = جا می‌خواهد و تا هر وقت لازم باشد صبر می‌کند
step-feels = حسش می‌کند: حال { $mood }
step-is-hurt = به آن برمی‌خورد: حال { $mood }
step-is-hurt-and-leaves = به آن برمی‌خورد و برای همین می‌رود: حال { $mood }
step-is-spared = این بار به آن برنمی‌خورد
step-event = رویداد «{ $event }» را می‌فرستد
step-gives = آنچه خواسته شده را می‌دهد
step-gives-not = آنچه خواسته شده را نمی‌دهد
step-goes-on = به { $to } می‌رود
step-goes-on-as-drawn = مانند { $share } به { $to } می‌رود
step-starts-besides = { $to } هم برایش آغاز می‌شود
step-will-be-brought = پس از پایان این به { $to } برده می‌شود
step-ends = اینجا پایان می‌یابد، چون { $reason }
step-fires = این برایش آغاز می‌شود، چون { $cause }
step-held-back = این برایش آغاز نمی‌شود، هرچند { $cause }: { $reason }
step-decides = «{ $branch }» را می‌رود، پس از خواندن: { $readings }
step-decides-unread = «{ $branch }» را می‌رود
step-need-not-wait = دیگر منتظر نمی‌ماند، چون { $cause }
step-times-out = به مهلت می‌رسد: آنچه انتظارش بود نیامد
step-is-sent = این پیام برایش فرستاده می‌شود
step-is-not-sent = این پیام برایش فرستاده نمی‌شود، چون { $reason }
step-receives = آن را دریافت می‌کند
step-receives-not = آن را دریافت نمی‌کند
step-opens = بازش می‌کند
step-clicks = رویش کلیک می‌کند
step-unsubscribes = از این کانال لغو اشتراک می‌کند
step-is-updated = چیزی درباره‌اش یادداشت می‌شود
step-is-dealt = «{ $arm }» نصیبش می‌شود
step-waits-for-others = اینجا منتظر رسیدن راه‌های دیگر می‌ماند
step-meets = به هدف می‌رسد
step-meets-credited = به هدف می‌رسد و اعتبارش از آنِ { $message } است
step-meets-again = باز به هدف می‌رسد که شمرده نمی‌شود
step-is-still-here = هنگام پایان زمان هنوز اینجاست

## Why a customer, or what is under way for them, ends at a card; after “because”.

ended-share = هیچ راهی به جلو نصیبش نمی‌شود
ended-pain = نقطهٔ دردی او را می‌راند
ended-patience = تا جایی که حاضر بود صبر کرد
ended-end = راهی به جلو نیست
ended-exit = اینجا خروج است
ended-past = تاریخ گذشته بود
ended-goal = از هدف راهی به جلو نیست
ended-stopped = خودکارسازی آن برایش پایان یافته است
ended-stopped-by = { $goal } به خودکارسازی آن پایان می‌دهد
ended-brought = قاعده‌ای او را جای دیگری می‌برد
ended-joined = راه دیگری از او از اینجا ادامه می‌یابد
ended-visit-cap = بیش از حد به اینجا آمد
ended-deviation = آنچه سپس کرد رسم نشده است

## What sets a trigger off or ends a wait; after “because”.

cause-event = رویداد «{ $event }» آمد
cause-unmet = آنچه باید می‌آمد نیامد
cause-segment = عضو { $segment } است
cause-arrival = آمد
cause-clock = زمانش رسید

## Why a trigger does not start its rules.

held-back-off = خودکارسازی خاموش است
held-back-not-for-them = خودکارسازی برای او نیست
held-back-entered-before = پیش‌تر از آن گذشته است
held-back-still-inside = بار قبلی هنوز در جریان است
held-back-too-soon = بار قبلی بسیار نزدیک بود

## Why a message is not sent; after “because”.

not-sent-consent = به این کانال رضایت نداده است
not-sent-cap = به اندازهٔ مجاز پیام گرفته است
not-sent-quiet-hours = ساعت سکوت است
not-sent-unsubscribed = از این کانال لغو اشتراک کرده است

## What a condition read, and whether it held.

reading-holds = { $read } (بله)
reading-fails = { $read } (نه)
read-attribute = «{ $attribute }» برابر { $value }
read-attribute-unknown = «{ $attribute }» معلوم نیست
read-tag = برچسب «{ $tag }»
read-segment = عضو { $segment }
read-persona = { $persona } است
read-persona-none = پرسونایی نیست
read-mood = حال { $mood }
read-entry = آغاز از { $entry }
read-entry-none = از جایی آغاز نکرد
read-event = رویداد «{ $event }»: { $times }×
read-message-sent = { $message } فرستاده شده
read-message-delivered = { $message } رسیده
read-message-opened = { $message } باز شده
read-message-clicked = { $message } کلیک شده
read-message-unsubscribed = لغو اشتراک از { $message }
read-local-time = ساعت محلی { $time }
value-yes = بله
value-no = نه
