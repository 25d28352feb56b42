### What the command line says beside sentences that others say too.

check-nothing-found = هیچ چیز مانع اجرا نیست.
severity-error = خطا
severity-warning = هشدار
severity-hint = نکته
table-journey = سفر
table-cards = کارت‌ها
table-id = شناسه
table-card = کارت
table-entered = ورود
table-went-on = ادامه
table-left = ترک
table-waiting = در انتظار
table-from = از
table-to = به
table-count = بار
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = { $customers } مشتری، { $events } رویداد، { $moves } حرکت؛ نقشه { $fitness } حرکت‌ها را رسم کرده است.
# Variables: $count (number)
replay-unused = { $count ->
    [one] { $count } پیوند رسم‌شده هرگز به کار نرفت.
   *[other] { $count } پیوند رسم‌شده هرگز به کار نرفتند.
}
replay-deviations = حرکت‌هایی که نقشه رسم نکرده است:
