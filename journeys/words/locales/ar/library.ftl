### The library, and files that people name: what is wrong, where, and what to do.

code-library-out-of-reach = تعذّر فتح المكتبة { $path } ({ $text }): تحقق من أن مجلدها موجود ولك، أو اختر مكتبة أخرى.
code-library-locked = برنامج آخر يكتب في المكتبة { $path }: أغلقه وأعد المحاولة.
code-library-read-only = لا يُسمح بالكتابة في المكتبة { $path }: غيّر صلاحياتها أو انسخها إلى مجلد لك.
code-not-a-library = { $path } ليس مكتبة من سفر: اختر ملفًا آخر؛ بقي هذا كما هو.
code-library-newer = المكتبة { $path } من إصدار أحدث من سفر (الإصدار { $found }، والمعروف هنا حتى { $known }): ثبّت الإصدار الأحدث؛ بقيت المكتبة كما هي.
code-library-damaged = المكتبة { $path } تالفة ({ $text }): ضع مكانها نسخة لديك، أو انقلها فيبدأ سفر مكتبة جديدة.
code-disk-full = لم يبق مكان على قرص { $path }: أفرغ بعضه وأعد المحاولة؛ لم يتغير شيء.
code-sqlite = لم تستطع المكتبة { $path } فعل ذلك ({ $text }): أعد المحاولة، وأبلغ عنه إن تكرر.
code-not-in-library = لم يعد { $id } في المكتبة: انظر القائمة من جديد.
code-already-in-library = الرحلة { $id } في المكتبة من قبل: افتحها أو استورد هذه كنسخة.
code-in-the-bin = الرحلة { $id } في سلة المحذوفات: أخرجها لتعديلها.
code-stale-revision = عُدّلت الرحلة في مكان آخر (رأيتَ التعديل { $given } وهي الآن عند { $current }): ستُحمَّل من جديد، ثم عدّلها.
code-nothing-to-undo = لا شيء للتراجع عنه.
code-nothing-to-redo = لا شيء لإعادته.
code-damaged-record = تعذّرت قراءة الرحلة { $journey } من المكتبة: في { $id }، { $path ->
    [none] السجل كله تالف
   *[other] الحقل «{ $path }» تالف
}: { $why }؛ افتح نسخة احتياطية أو لقطة بدلًا منها.

code-file-missing = لا ملف باسم { $path }: تحقق من الاسم.
code-folder-missing = لا مجلد باسم { $path } للكتابة فيه: أنشئه أو اختر مكانًا آخر.
code-folder-forbidden = لا يُسمح بالكتابة في المجلد { $path }: غيّر صلاحياته أو اختر مكانًا آخر.
code-file-is-library = الملف { $path } هو مكتبة سفر نفسها: اختر ملفًا آخر.
code-file-is-folder = { $path } مجلد: اختر ملفًا.
code-file-forbidden = لا يُسمح بقراءة الملف { $path } أو كتابته: غيّر صلاحياته أو اختر مكانًا آخر.
code-file-failed = تعذّرت قراءة الملف { $path } أو كتابته ({ $text }): تحقق من القرص أو اختر مكانًا آخر.
code-output-failed = تعذّرت كتابة الجواب ({ $text }): أفسح مكانًا أو أرسله إلى مكان آخر.
code-no-data-folder = لا يذكر النظام مجلدًا لبياناتك: حدّد المكتبة بـ‎--library‎ أو SAFAR_LIBRARY.
code-no-such-template = لا قالب باسم «{ $template }»: اختر واحدًا من القائمة.
code-unknown-format = الاسم { $path } لا يدل على صيغة يكتبها سفر: اجعله ينتهي بـ ‎.json‎ أو ‎.png‎ أو ‎.svg‎.

code-picture-without-journey = لا رحلة في هذه الصورة: اختر صورة PNG حفظها سفر، أو ملف الرحلة نفسها.
code-picture-truncated = ينتهي ملف الصورة في منتصفه: أحضِر نسخة كاملة وافتحها.
code-picture-damaged = الصورة تالفة: اختر نسخة أخرى منها.
code-picture-too-large = صورة بحجم { $width } × { $height } بكسل أكبر من اللازم، ويُرسم { $most } بكسل على الأكثر: اختر مقياسًا أصغر.
code-scale-out-of-range = المقياس { $scale } ليس بين { $least } و{ $most }: اختر مقياسًا بينهما.
code-picture-not-packed = تعذّر حفظ الصورة ({ $reason }): أعد المحاولة، وأبلغ عنه إن تكرر.

## Pictures that are brought in

code-image-empty = هذه الصورة فارغة: أحضِر نسخة كاملة واخترها.
code-image-too-large = هذه الصورة أكبر من { $most } ميبي‌بايت: احفظها أصغر ثم اخترها.
code-image-too-many-pixels = في هذه الصورة { $width } × { $height } بكسل، ويُعرض { $most } مليون بكسل على الأكثر: احفظها أصغر ثم اخترها.
code-image-truncated = تنتهي هذه الصورة في منتصفها: أحضِر نسخة كاملة واخترها.
code-image-damaged = هذه الصورة تالفة: اختر نسخة أخرى منها.
code-image-is-svg = هذا رسم SVG، وقد يحوي أكثر من صورة: احفظه بصيغة PNG ثم اختره.
code-image-of-other-format = صيغة هذه الصورة لا تُقرأ: احفظها بصيغة PNG أو JPEG ثم اخترها.
code-not-an-image = هذه ليست صورة: اختر PNG أو JPEG أو WebP أو GIF.
code-images-missing = { $count ->
    [one] صورة واحدة ليست في مكتبتك ولذلك ليست في الملف: أدرجها من جديد ثم صدّر.
    [two] صورتان ليستا في مكتبتك ولذلك ليستا في الملف: أدرجهما من جديد ثم صدّر.
    [few] { $count } صور ليست في مكتبتك ولذلك ليست في الملف: أدرجها من جديد ثم صدّر.
   *[other] { $count } صورة ليست في مكتبتك ولذلك ليست في الملف: أدرجها من جديد ثم صدّر.
}
code-image-made-smaller = كانت الصورة «{ $title }» { $width } × { $height } بكسل، وحُفظت بقياس { $nowWidth } × { $nowHeight }.
code-image-left-out = تعذّرت قراءة صورة «{ $title }» في هذا الملف فتُركت: أدرجها من جديد.
code-images-not-brought = { $count ->
    [one] صورة واحدة لم تأتِ مع الملف: أدرجها من جديد.
    [two] صورتان لم تأتيا مع الملف: أدرجهما من جديد.
    [few] { $count } صور لم تأتِ مع الملف: أدرجها من جديد.
   *[other] { $count } صورة لم تأتِ مع الملف: أدرجها من جديد.
}

## What is said besides. Variables: $count (number)

notice-placed = { $count ->
    [one] لم يكن لبطاقة واحدة موضع في خانتها فأُعطيت موضعًا.
    [two] لم يكن لبطاقتين موضع في خانتيهما فأُعطيتا موضعًا.
    [few] لم يكن لـ{ $count } بطاقات موضع في خاناتها فأُعطيت مواضع.
   *[other] لم يكن لـ{ $count } بطاقة موضع في خاناتها فأُعطيت مواضع.
}
notice-other-version = في مكتبتك نسخة أخرى من هذه الرحلة، وهي المفتوحة الآن؛ «استيراد» يفتح الملف إلى جانبها.
# Variables: $file (text): a file's name; $sentence (text): what is wrong in it
in-file = { $file }: { $sentence }
