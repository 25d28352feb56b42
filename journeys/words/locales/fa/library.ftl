### The library, and files that people name: what is wrong, where, and what to do.

code-library-out-of-reach = کتابخانهٔ { $path } باز نشد ({ $text }): ببینید پوشه‌اش هست و از آنِ شماست، یا کتابخانهٔ دیگری انتخاب کنید.
code-library-locked = برنامهٔ دیگری در کتابخانهٔ { $path } می‌نویسد: آن را ببندید و دوباره بکوشید.
code-library-read-only = اجازهٔ نوشتن در کتابخانهٔ { $path } نیست: دسترسی‌اش را عوض کنید یا آن را به پوشهٔ خودتان رونوشت کنید.
code-not-a-library = { $path } کتابخانهٔ سفر نیست: فایل دیگری انتخاب کنید؛ این فایل دست‌نخورده ماند.
code-library-newer = کتابخانهٔ { $path } از نسخهٔ تازه‌تر سفر است (نسخهٔ { $found }؛ اینجا تا { $known } شناخته است): نسخهٔ تازه‌تر را نصب کنید؛ کتابخانه دست‌نخورده ماند.
code-library-damaged = کتابخانهٔ { $path } آسیب دیده است ({ $text }): رونوشتی از آن را به جایش بگذارید، یا جابه‌جایش کنید تا سفر کتابخانه‌ای تازه بسازد.
code-disk-full = روی دیسکِ { $path } جایی نمانده است: جا باز کنید و دوباره بکوشید؛ چیزی تغییر نکرد.
code-sqlite = کتابخانهٔ { $path } از پس این کار برنیامد ({ $text }): دوباره بکوشید و اگر باز هم رخ داد گزارشش کنید.
code-not-in-library = { $id } دیگر در کتابخانه نیست: فهرست را دوباره ببینید.
code-already-in-library = سفر { $id } از پیش در کتابخانه است: همان را باز کنید یا این را به‌صورت رونوشت وارد کنید.
code-in-the-bin = سفر { $id } در سطل بازیافت است: برای تغییر، آن را بیرون بیاورید.
code-stale-revision = سفر در جای دیگری تغییر کرده است (شما تغییر { $given } را دیده‌اید و اکنون { $current } است): دوباره بار می‌شود، سپس تغییرش دهید.
code-nothing-to-undo = چیزی برای واگرد نیست.
code-nothing-to-redo = چیزی برای انجام دوباره نیست.
code-damaged-record = سفر { $journey } از کتابخانه خوانده نشد: در { $id }، { $path ->
    [none] همهٔ رکورد
   *[other] فیلد «{ $path }»
} آسیب دیده است: { $why }؛ پشتیبان یا نسخهٔ نام‌داری را باز کنید.

code-file-missing = فایل { $path } وجود ندارد: نامش را بررسی کنید.
code-folder-forbidden = اجازهٔ نوشتن در پوشهٔ { $path } نیست: دسترسی‌اش را عوض کنید یا جای دیگری انتخاب کنید.
code-file-is-library = فایل { $path } کتابخانهٔ خود سفر است: فایل دیگری انتخاب کنید.
code-folder-missing = پوشهٔ { $path } برای نوشتن وجود ندارد: آن را بسازید یا جای دیگری انتخاب کنید.
code-file-is-folder = { $path } یک پوشه است: فایلی انتخاب کنید.
code-file-forbidden = اجازهٔ خواندن یا نوشتن فایل { $path } نیست: دسترسی‌اش را عوض کنید یا جای دیگری انتخاب کنید.
code-file-failed = فایل { $path } خوانده یا نوشته نشد ({ $text }): دیسک را بررسی کنید یا جای دیگری انتخاب کنید.
code-output-failed = پاسخ نوشته نشد ({ $text }): جا باز کنید یا آن را به جای دیگری بفرستید.
code-no-data-folder = سیستم پوشه‌ای برای داده‌های شما نام نمی‌برد: کتابخانه را با ‎--library‎ یا SAFAR_LIBRARY نام ببرید.
code-no-such-template = الگوی «{ $template }» وجود ندارد: یکی از فهرست انتخاب کنید.
code-unknown-format = نام { $path } قالبی را که سفر بنویسد نشان نمی‌دهد: بگذارید به ‎.json‎، ‎.png‎ یا ‎.svg‎ پایان یابد.

code-picture-without-journey = این تصویر سفری در خود ندارد: یک PNG که سفر ذخیره کرده یا فایل خود سفر را انتخاب کنید.
code-picture-truncated = فایل تصویر در میانه پایان می‌یابد: نسخهٔ کاملش را پیدا و باز کنید.
code-picture-damaged = تصویر آسیب دیده است: رونوشت دیگری از آن انتخاب کنید.
code-picture-too-large = تصویری با { $width } × { $height } پیکسل زیادی بزرگ است و حداکثر { $most } پیکسل کشیده می‌شود: مقیاس کوچک‌تری انتخاب کنید.
code-scale-out-of-range = مقیاس { $scale } میان { $least } و { $most } نیست: مقیاسی در این میان انتخاب کنید.
code-picture-not-packed = تصویر ذخیره نشد ({ $reason }): دوباره بکوشید و اگر باز هم رخ داد گزارشش کنید.

## Pictures that are brought in

code-image-empty = این تصویر خالی است: نسخهٔ کاملش را پیدا و انتخاب کنید.
code-image-too-large = این تصویر از { $most } مبی‌بایت بزرگ‌تر است: آن را کوچک‌تر ذخیره و سپس انتخاب کنید.
code-image-too-many-pixels = این تصویر { $width } × { $height } پیکسل دارد و حداکثر { $most } میلیون پیکسل نشان داده می‌شود: آن را کوچک‌تر ذخیره و سپس انتخاب کنید.
code-image-truncated = این تصویر در میانه پایان می‌یابد: نسخهٔ کاملش را پیدا و انتخاب کنید.
code-image-damaged = این تصویر آسیب دیده است: رونوشت دیگری از آن انتخاب کنید.
code-image-is-svg = این نقاشی SVG است که شاید چیزی بیش از تصویر در خود داشته باشد: آن را PNG ذخیره و سپس انتخاب کنید.
code-image-of-other-format = قالب این تصویر خوانده نمی‌شود: آن را PNG یا JPEG ذخیره و سپس انتخاب کنید.
code-not-an-image = این تصویر نیست: یک PNG، JPEG، WebP یا GIF انتخاب کنید.
code-images-missing = { $count } تصویر در کتابخانهٔ شما نیست و برای همین در فایل هم نیست: دوباره آن را درج کنید و سپس صادر کنید.
code-image-made-smaller = تصویر «{ $title }» { $width } × { $height } پیکسل بود و { $nowWidth } × { $nowHeight } نگه داشته شد.
code-image-left-out = تصویر «{ $title }» در این فایل خوانده نشد و کنار گذاشته شد: دوباره آن را درج کنید.
code-images-not-brought = { $count } تصویر همراه فایل نیامد: دوباره آن را درج کنید.

## What is said besides. Variables: $count (number)

notice-placed = { $count } کارت در خانهٔ خود جایی نداشت و جایی به آن داده شد.
notice-other-version = نسخهٔ دیگری از این سفر در کتابخانهٔ شماست و همان باز شد؛ «وارد کردن» فایل را در کنار آن باز می‌کند.
# Variables: $file (text): a file's name; $sentence (text): what is wrong in it
in-file = { $file }: { $sentence }
