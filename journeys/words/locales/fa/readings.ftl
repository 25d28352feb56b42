### Every setting of a simulation as one plain sentence, with its present value or with what holds where
### nothing is set. What is put in is text, written in the digits of the language, where nothing else is said.

reads-in-words = به زبان ساده
reads-more = همهٔ جمله‌ها
reads-less = جمله‌های کمتر

## Lengths of time, as they stand in «ماندن مشتری … طول می‌کشد»

reads-time-fixed = درست { $time }
reads-time-exponential = به‌طور میانگین { $mean } (بیشتر کوتاه‌تر و گاهی بسیار بلندتر)
reads-time-lognormal = به‌طور میانه { $median } و برای یک نفر از هر ده نفر بیش از { $most }
reads-time-uniform = میان { $min } و { $max } (با بخت برابر برای هر مدت)
reads-time-triangular = میان { $min } و { $max } و به احتمال بیشتر { $mode }
# Variables: $times (text): lengths of time, from the shortest to the longest
reads-time-empirical = به همان اندازه که سنجیده شده (با گام‌های برابر از کوتاه‌ترین به بلندترین: { $times })
reads-at-once = بی‌درنگ

## Parts of sentences

reads-named = «{ $title }»
reads-money = { $amount } { $currency }
reads-no-money = هیچ
reads-everyone = همه
reads-any-day = هر روز هفته
reads-whole-day = همهٔ روز از { $from }
# Variables: $hours (text), as “from 9:00 to 17:00”; $days (text): days of the week
reads-hours-on = { $hours } در { $days }

## Touchpoints

reads-stay = ماندن مشتری در اینجا { $time } طول می‌کشد.
reads-stay-none = مشتری در اینجا هیچ نمی‌ماند.
reads-leaving-end = راهی به پیش نیست: سفر در اینجا پایان می‌یابد.
reads-leaving-over = جمع سهم‌ها { $sum } است: تا وقتی از ۱۰۰٪ بیشتر باشد، چیزی اجرا نمی‌شود.
# Variables: $count (number): the connectors without a share; $each (text): the share of each
reads-leaving-rest = { $count ->
    [1] پیوند بی‌سهم باقی‌مانده را می‌برد، یعنی { $each }؛ کسی از اینجا نمی‌رود.
   *[other] { $count } پیوند بی‌سهم باقی‌مانده را میان خود بخش می‌کنند، هر یک { $each }؛ کسی از اینجا نمی‌رود.
}
reads-leaving-nobody = سهم‌ها همه را پیش می‌فرستند؛ کسی از اینجا نمی‌رود.
reads-leaving-share = هیچ سهمی { $share } را پیش نمی‌فرستد؛ آنان سفر را در اینجا رها می‌کنند.
reads-entry-share = { $share } همهٔ مشتریان سفر را از اینجا آغاز می‌کنند (وزن { $weight }).
reads-entry-elsewhere = کسی سفر را از اینجا آغاز نمی‌کند، تنها از نقطه‌هایی که وزن ورود دارند.
reads-entry-by-ways = کسی سفر را از اینجا آغاز نمی‌کند: مشتریان با پیوندهایی می‌آیند که به اینجا می‌رسند.
reads-entry-equal = مشتریان سفر را از اینجا آغاز می‌کنند، به همان اندازه که از هر نقطهٔ دیگری که راهی به آن نیست.
# Variables: $places (number)
reads-capacity = هم‌زمان { $places } مشتری جا می‌شود؛ دیگران هر قدر لازم باشد در صف می‌مانند.
# Variables: $places (number); $time (text): how long patience lasts
reads-capacity-patience = هم‌زمان { $places } مشتری جا می‌شود؛ دیگران در صف می‌مانند و وقتی شکیبایی‌شان به سر رسید می‌روند: { $time }.
reads-capacity-none = هم‌زمان هر چند مشتری جا می‌شود و صفی نیست.
reads-visit-money = هزینهٔ هر بازدید: { $cost }؛ درآمد آن: { $revenue }.
# Variables: $what (text): what is asked
reads-collects = در اینجا از مشتری پرسیده می‌شود: { $what }.
reads-collects-none = در اینجا چیزی از مشتری پرسیده نمی‌شود.
# Variables: $whom (text): a share, or “everyone”
reads-collects-own = { $attribute } (پاسخ‌دهندگان: { $whom })
reads-collects-value = { $attribute } که «{ $value }» می‌شود (برای { $whom })
reads-collects-consent = رضایت برای { $channel } (رضایت‌دهندگان: { $whom })
reads-emits = در پایان ماندن، رویداد «{ $event }» می‌آید.
reads-emits-none = در پایان ماندن، رویدادی می‌آید که نامی از خود ندارد.
reads-channel = هر کس از اینجا وارد شود، آمده از کانال { $channel } شمرده می‌شود.
reads-channel-none = هر کس از اینجا وارد شود، در هیچ کانالی شمرده نمی‌شود.

## Connectors

reads-way-rule = خروجی «{ $port }» از «{ $from }» به «{ $to }» می‌رسد.
reads-way-also = با پایان ماندن در «{ $from }»، «{ $to }» هم آغاز می‌شود و مشتری به راه خود می‌رود.
reads-way-share = { $share } آنان که «{ $from }» را به پایان می‌برند به «{ $to }» می‌روند.
reads-way-rest = سهمی تعیین نشده: بخش برابری از باقی‌مانده، یعنی { $share } آنان که «{ $from }» را به پایان می‌برند، به «{ $to }» می‌روند.
reads-way-brought = مشتری به «{ $to }» برده می‌شود و قاعده همان‌جا پایان می‌یابد.
reads-way-handed-over = مشتری سپرده می‌شود: تا «{ $to }» برایش کار کند، خودش می‌ماند.
reads-way-exit = سفرشان آنجا پایان می‌یابد.

## Pain points, emotions, opportunities

# Variables: $leaves: "none" where nobody leaves
reads-pain-hits = { $leaves ->
    [none] در { $frequency } بازدیدها گرفتار می‌کند؛ از گرفتاران { $leave } می‌روند.
   *[other] در { $frequency } بازدیدها گرفتار می‌کند و { $leave } گرفتاران سفر را رها می‌کنند.
}
reads-pain-severity = هر بار { $loss } از حال مشتری می‌کاهد (شدت { $severity } از ۵).
reads-feeling = حال مشتری را { $score } می‌کند، در مقیاس { $worst } تا { $best }؛ حال پیشین فراموش می‌شود.
reads-feeling-lingers = حال مشتری را به‌سوی { $score } می‌کشد، در مقیاس { $worst } تا { $best }؛ از حال پیشین { $linger } می‌ماند.
reads-felt-at-touchpoint = در هر بازدید از «{ $touchpoint }» پیش می‌آید.
reads-felt-at-stage = در هر بازدید از مرحلهٔ «{ $stage }» یک بار پیش می‌آید، در نخستین نقطهٔ تماس آن.
reads-felt-by-all = همهٔ پرسوناها آن را حس می‌کنند.
reads-felt-by = حس آن تنها برای { $personas } است.
reads-solves = افزودهٔ آن، اجرای بدون { $pains } است منهای اجرای کنونی.
reads-solves-none = هنوز هیچ نقطهٔ دردی را حل نمی‌کند و اجرا نمی‌تواند بگوید چه می‌افزاید.

## Personas, segments, automations

reads-persona-weight = { $share } همهٔ مشتریان چنین‌اند (وزن { $weight }).
reads-persona-mood = با حال { $mood } آغاز می‌کنند، در مقیاس { $worst } تا { $best }.
reads-persona-consent = به پیام‌ها چنین رضایت می‌دهند: { $shares }؛ در کانال‌های دیگر همه.
reads-persona-consent-all = به پیام در همهٔ کانال‌ها رضایت می‌دهند.
reads-consent-share = { $channel } { $share }
reads-persona-attributes = از آنان می‌دانیم: { $attributes }.
reads-persona-attributes-none = چیز دیگری از آنان نمی‌دانیم.
reads-persona-attribute = { $attribute } { $values } است
reads-persona-value = برای { $share } «{ $value }»
reads-persona-no-value = ناگفته
reads-persona-zone = ساعتشان ساعت { $zone } است.
reads-persona-patience = اگر نقطهٔ تماس شکیبایی خودش را نگوید، برای نوبت چنین می‌مانند: { $time }.
reads-persona-patience-none = اگر نقطهٔ تماس شکیبایی خودش را نگوید، برای نوبت هر قدر لازم باشد می‌مانند.
reads-segment-when = مشتری وقتی در آن است که این برقرار باشد: { $when }.
reads-automation-on = روشن است.
reads-automation-off = خاموش است: هر چه وارد آن شود می‌ایستد.
reads-automation-for = تنها برای مشتریان گروه «{ $segment }» است.
reads-automation-for-all = برای همهٔ مشتریان است.
reads-automation-ends = رسیدن به { $goals } آن را برای مشتری پایان می‌دهد.
reads-automation-ends-never = هیچ هدفی آن را پیش از آخرین قاعده‌اش پایان نمی‌دهد.

## Rules

reads-reentry = { $mode ->
    [never] هر مشتری تنها یک بار از اینجا آغاز می‌کند.
    [always] هر مشتری هر بار دوباره از اینجا آغاز می‌کند.
   *[afterExit] هر مشتری وقتی می‌تواند دوباره آغاز کند که از بار پیش چیزی نمانده باشد.
}
reads-reentry-gap = { $mode ->
    [never] هر مشتری تنها یک بار از اینجا آغاز می‌کند، فاصله ({ $gap }) هر چه باشد.
    [always] هر مشتری هر بار دوباره از اینجا آغاز می‌کند، دست‌کم { $gap } پس از آغاز پیشین.
   *[afterExit] هر مشتری وقتی می‌تواند دوباره آغاز کند که از بار پیش چیزی نمانده باشد، دست‌کم { $gap } پس از آغاز پیشین.
}
reads-key = هر مقدار «{ $key }» در رویداد، ورودی جداگانه است.
reads-key-none = چیزی در رویداد، ورودها را از هم جدا نمی‌کند.
reads-look-back = { $back ->
    [entry] آنچه از آغاز خودکارسازی آمده هم به حساب می‌آید.
    [all] هر چه تاکنون آمده هم به حساب می‌آید.
   *[none] تنها آنچه از این پس بیاید به حساب می‌آید.
}
reads-wait-no-limit = بی‌مهلت منتظر می‌ماند.
reads-delay-for = این درنگ { $time } طول می‌کشد.
reads-delay-until = ساعت { $time } به وقت مشتری پایان می‌یابد، در { $days }.
# Variables: $offset (text): before or after the date, or exactly then
reads-delay-attribute = { $offset } تاریخِ «{ $attribute }» پایان می‌یابد.
reads-delay-before = { $time } پیش از
reads-delay-after = { $time } پس از
reads-delay-exactly = درست در
reads-past-go-on = اگر آن زمان گذشته باشد، بی‌درنگ ادامه می‌دهد.
reads-past-exit = اگر آن زمان گذشته باشد، این قاعده‌ها برای مشتری پایان می‌یابند.
reads-open = { $hours } به وقت مشتری باز است؛ در زمان دیگر تا باز شدن بعدی می‌ماند.
reads-open-none = هنوز ساعتی تعیین نشده و تا آن وقت چیزی اجرا نمی‌شود.
reads-experiment = در آزمایش «{ $experiment }» هر مشتری همه‌جا یک بازو دارد.
reads-experiment-none = بازو در هر بازدید از نو به تصادف برگزیده می‌شود.
reads-control = بازوهای دیگر با { $arms } سنجیده می‌شوند.
reads-control-none = بازویی برای سنجیدن دیگران با آن نام برده نشده.
reads-goal-value = ارزش هر بار رسیدن: { $value }.
reads-goal-on = هر جا رویداد «{ $event }» بیاید هم شمرده می‌شود.
reads-goal-reached = تنها وقتی شمرده می‌شود که کسی به این کارت برسد.
reads-goal-once = هر مشتری یک بار شمرده می‌شود.
reads-goal-repeats = هر مشتری هر بار شمرده می‌شود.
reads-goal-stops = { $how ->
    [onStepEnd] قاعده‌های { $automations } را در پایان گام هر یک پایان می‌دهد.
    [beforeMessage] قاعده‌های { $automations } را پیش از پیام بعدی پایان می‌دهد.
   *[immediately] قاعده‌های { $automations } را بی‌درنگ پایان می‌دهد.
}
reads-goal-stops-own = { $how ->
    [onStepEnd] تنها قاعده‌های بیرون از خودکارسازی‌ها را پایان می‌دهد، در پایان گام هر یک.
    [beforeMessage] تنها قاعده‌های بیرون از خودکارسازی‌ها را پایان می‌دهد، پیش از پیام بعدی.
   *[immediately] تنها قاعده‌های بیرون از خودکارسازی‌ها را پایان می‌دهد، بی‌درنگ.
}
reads-goal-main = هدف اصلی این است: نرخ تبدیل یعنی رسیدن به آن.
reads-goal-other = هدف اصلی نیست و به نام خود شمرده می‌شود.

## Messages

reads-response = از فرستاده‌ها { $deliver } می‌رسند و { $open } آن‌ها باز می‌شوند؛ از بازشده‌ها { $click } کلیک می‌شوند و { $unsubscribe } لغو اشتراک می‌کنند.
# Variables: $open, $click (texts): lengths of time, or “at once”
reads-response-times = از رسیدن تا باز شدن: { $open }. از باز شدن تا کلیک: { $click }.
# Variables: $personas (text): rates for each of them
reads-response-of = برخی جور دیگری پاسخ می‌دهند: { $personas }.
reads-response-persona = { $persona } ({ $rates })
# Variables: $opening, $clicking (texts): lengths of time, or “at once”
reads-response-rates = رسیده { $deliver }، بازشده { $open }: { $opening }؛ کلیک‌شده { $click }: { $clicking }؛ لغو اشتراک { $unsubscribe }
reads-quiet-none = در هر ساعتی می‌تواند فرستاده شود.
# Variables: $hours (text), as “from 21:00 to 9:00”
reads-quiet-defer = ساعت سکوت { $hours } به وقت مشتری است؛ پیام تا پایان آن می‌ماند.
reads-quiet-drop = ساعت سکوت { $hours } به وقت مشتری است؛ پیام در آن فرستاده نمی‌شود.
# Variables: $most (number); $time (text)
reads-cap = هر مشتری در این کانال در { $time } حداکثر { $most } پیام می‌گیرد.
reads-cap-none = هر مشتری در این کانال هر چند پیام می‌تواند بگیرد.
reads-message-cost = هزینهٔ هر ارسال: { $cost }.
reads-message-consent = تنها به کسانی می‌رسد که به { $channel } رضایت داده‌اند: در آغاز { $share } همه.
reads-message-no-channel = کانالی ندارد و رضایت کسی لازم نیست.

## The set-up of a run

# Variables: $count (number)
reads-customers = { $count } مشتری وارد می‌شوند.
reads-arrivals-at-once = همه یک‌باره می‌آیند: { $start }.
# Variables: $start (text): a day and an hour; $count (number): on average
reads-arrivals-poisson = از { $start } به تصادف می‌آیند، به‌طور میانگین روزی { $count } نفر.
# Variables: $rates (text): how many a day, and from when
reads-arrivals-schedule = از { $start } به تصادف می‌آیند و نرخ تغییر می‌کند: { $rates }.
reads-arrivals-file = وقتی می‌آیند که ستون «{ $column }» در پروندهٔ آنان می‌گوید؛ نخستین در { $start }.
# Variables: $time (text): how long after the start; $count (number)
reads-rate = روزی { $count } نفر پس از { $time }
reads-rate-first = در آغاز روزی { $count } نفر
reads-rate-none = هنوز گفته نشده
reads-horizon = هر مشتری از ورود خودش تا { $time } دنبال می‌شود.
reads-replications-one = اجرا یک بار انجام می‌شود.
# Variables: $count (number)
reads-replications = اجرا { $count } بار انجام می‌شود، هر بار با بختی دیگر.
reads-seed = شانس از عدد { $seed } برمی‌آید: با آن، روی هر رایانه‌ای، همان مشتریان می‌آیند و همان کارها را می‌کنند.
reads-linger = وقتی حس تازه‌ای می‌آید { $share } حال پیشین می‌ماند.
reads-linger-none = حس تازه جای حال پیشین را می‌گیرد.
# Variables: $effect (text): the strength; $times (text): how many times as large the odds of leaving become
reads-mood-effect = با هر یک نمره بدتر شدن حال، بخت رفتن { $times } برابر می‌شود (شدت { $effect }).
reads-mood-effect-none = حال مشتری شمار رفتگان را تغییر نمی‌دهد.
reads-attribution = هر بار رسیدن به هدف به پای آخرین پیامی نوشته می‌شود که حداکثر { $time } پیش از آن رسیده باشد.
# Variables: $count (number)
reads-visit-cap = هر مشتری یک کارت را حداکثر { $count } بار می‌بیند.
reads-warm-up = ارقام صف‌ها { $time } آغاز را کنار می‌گذارند.
reads-warm-up-none = ارقام صف‌ها از نخستین مشتری شمرده می‌شوند تا آخرین مشتری بیاید.

## Ranges of figures

reads-ranges = شاید جز این باشد: { $ranges }.
reads-range = { $figure } (از { $low } تا { $high })
