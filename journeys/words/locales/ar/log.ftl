### Logs of real customers: what is wrong, where, and what to do. Lines count from 1.

code-log-empty = سجل الأحداث فارغ: اختر ملفًا آخر.
code-log-utf16 = سجل الأحداث مكتوب بترميز UTF-16: احفظه بصيغة CSV بترميز UTF-8 وأعد المحاولة.
code-log-is-excel = سجل الأحداث مصنف إكسل: احفظ الورقة بصيغة CSV وأعد المحاولة.
code-log-not-text = السطر { $line } من السجل ليس نصًا: اختر ملف CSV.
code-log-without-column = ليس في السجل عمود «{ $column }»: سمِّ واحدًا من: { $columns }.
code-log-double-column = في السجل عمودان باسم «{ $column }»: غيّر اسم أحدهما.
code-log-row-too-long = الصف الذي يبدأ في السطر { $line } من السجل أطول من { $most } كيبيبايت: لعل علامة اقتباس هناك لم تُغلق؛ أصلِحها وأعد المحاولة.
code-log-truncated = ينتهي السجل المضغوط في منتصفه عند السطر { $line }: أحضِر نسخة كاملة وأعد المحاولة.
code-log-damaged = تعذّرت قراءة السجل ابتداءً من السطر { $line } ({ $text }): أحضِر نسخة أخرى وأعد المحاولة.
code-log-without-rows = لا شيء تحت أسماء أعمدة السجل: اختر ملفًا آخر.
code-log-without-usable-row = لا يصلح أي صف من السجل؛ أولها في السطر { $line }: { $why }: تحقق من الأعمدة المسماة.
code-rows-left-out = { $rows ->
    [one] صف واحد من السجل لا يصلح وقد تُرك.
    [two] صفان من السجل لا يصلحان وقد تُركا؛ وأول { $told } منها فيما يلي.
    [few] { $rows } صفوف من السجل لا تصلح وقد تُركت؛ وأول { $told } منها فيما يلي.
   *[other] { $rows } صفًا من السجل لا تصلح وقد تُركت؛ وأول { $told } منها فيما يلي.
}
code-row-left-out = تُرك السطر { $line }: { $why }.

reason-row-ragged = عدد أعمدته { $found } وعدد أعمدة الصف الأول { $expected }
reason-row-without-customer = لا يذكر عميلًا
reason-row-without-event = لا يذكر حدثًا
reason-row-time-unreadable = «{ $found }» ليس وقتًا مقروءًا؛ اكتبه مثل 2026-12-01T21:00:00Z
reason-row-not-text = ليس نصًا بترميز UTF-8
