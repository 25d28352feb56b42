### What the command line says beside sentences that others say too.

check-nothing-found = لا شيء يمنع التشغيل.
severity-error = خطأ
severity-warning = تحذير
severity-hint = ملاحظة
table-journey = الرحلة
table-cards = البطاقات
table-id = المعرّف
table-card = البطاقة
table-entered = دخل
table-went-on = تابع
table-left = غادر
table-waiting = ينتظر
table-from = من
table-to = إلى
table-count = المرات
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = العملاء: { $customers }، الأحداث: { $events }، التنقلات: { $moves }؛ ترسم الخريطة { $fitness } من التنقلات.
# Variables: $count (number)
replay-unused = الروابط المرسومة التي لم تُستخدم قط: { $count }
replay-deviations = تنقلات لا ترسمها الخريطة:
