### What the checker finds: what is wrong, where, and what to do. The message of a finding is `code-`
### and its code. (`code-no-such-port` stands with the errors.)

code-shares-over = { $subject }: جمع سهم پیوندهایش { NUMBER($sum, style: "percent", maximumFractionDigits: 1) } است: آن را به ۱۰۰٪ یا کمتر برسانید.
code-unknown-kind = { $subject } از نسخهٔ تازه‌تر سفر آمده است: برای اجرا نسخهٔ تازه‌تر را نصب کنید یا کارت را حذف کنید.
code-undecided-trigger = { $node } به چیزی گوش نمی‌دهد: مشخص کنید چه چیزی آن را آغاز می‌کند.
code-undecided-condition = { $record }: در «{ $label }» چیزی انتخاب نشده است: مشخص کنید بر چه پایه‌ای تصمیم می‌گیرد.
code-undecided-wait = { $node }: در «{ $label }» چیزی انتخاب نشده است: مشخص کنید منتظر چیست.
code-undecided-delay = { $node } نمی‌گوید چقدر: مدت را وارد کنید.
code-undecided-window = { $node } نمی‌گوید کی باز است، پس کسی از آن نمی‌گذرد: ساعت‌هایش را وارد کنید.
code-port-overfull = { $subject }: خروجی «{ $port }» به چند جا می‌رود، ولی تنها به یک جا می‌تواند برود: بقیه را حذف کنید یا تقسیم یا چندراهه بگذارید.
code-unreachable = هیچ‌کس به { $node } نمی‌رسد: پیوندی به آن بکشید یا آن را حذف کنید.
code-never-starts = { $node } هرگز آغاز نمی‌شود، چون آنچه به آن گوش می‌کند برای هیچ‌کس رخ نمی‌دهد: مشتریان را به آنچه رویدادش را می‌فرستد برسانید یا بگذارید به چیز دیگری گوش کند.
code-open-end = { $node } به جایی نمی‌رسد: آن را به گام بعد یا به یک خروج پیوند دهید.
code-open-port = { $subject }: خروجی «{ $port }» به جایی نمی‌رسد: آن را به گام بعد یا به یک خروج پیوند دهید.
code-no-else = { $node } برای دیگران چیزی نمی‌گوید: خروجی «{ port-else }» را پیوند دهید.
code-opened-straight-after-sending = { $node } درست پس از فرستادن دربارهٔ { $message } می‌پرسد، وقتی هنوز کسی بازش نکرده است: درنگ یا انتظاری در میان بگذارید.
code-wait-cannot-end = { $node } شاید تا ابد منتظر بماند: برایش مهلت بگذارید، یا چیزی روی نقشه که رویدادش را بفرستد.
code-moment-past = { $node }: لحظهٔ «{ $label }» پیش از آمدن نخستین مشتری گذشته است: لحظه‌ای دیرتر انتخاب کنید یا آغاز سناریو را جلو بیاورید.
code-says-the-same = { $node } همان را می‌گوید که { $message } از همان کانال می‌گوید: چیز دیگری بنویسید یا یکی از دو را حذف کنید.
code-sent-twice = { $node } برای هر که از { $fork } هم‌زمان به دو راه می‌رود دو بار فرستاده می‌شود: بگذارید تنها یکی از دو راه به آن برسد.
code-not-carried = { $node }: کسی که به { $to } می‌رود با دستگاه یا کانالی دیگر می‌آید و باید همه چیز را دوباره پر کند: آن را منتقل کنید و اینجا روشنش کنید.
code-loop-without-delay = { $node } در حلقه‌ای است که زمانی در آن نمی‌گذرد: درنگی در حلقه بگذارید.
code-emotion-without-evidence = { $node } نمی‌گوید از کجا آمده است: مشخص کنید فرض است، گفتهٔ مشتریان است یا ثبت شده است.
code-pain-without-opportunity = { $node }: هنوز فرصتی آن را حل نمی‌کند: فرصتی بیفزایید یا در فرصتی انتخابش کنید.
