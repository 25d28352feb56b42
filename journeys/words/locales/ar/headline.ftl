### The headline of a run, in one sentence.

# Variables: $count (number): how many in a hundred; $goal (text): the title of the main goal.
headline-in-hundred = نحو { $count } من كل ١٠٠ يبلغون «{ $goal }»
# Variables: $count (number): how many in a thousand; $goal (text).
headline-in-thousand = نحو { $count } من كل ١٬٠٠٠ يبلغون «{ $goal }»
headline-nobody = لا أحد يبلغ «{ $goal }»
# For rates that would be rounded to 0 in 1,000 or to 100 in 100.
headline-hardly-anybody = أقل من ١ من كل ١٬٠٠٠ يبلغون «{ $goal }»
headline-almost-everybody = يكاد الجميع يبلغون «{ $goal }»
headline-everybody = الجميع يبلغون «{ $goal }»
headline-no-goal = لا هدف بعد: ضع هدفًا على الخريطة لترى من يبلغه
headline-nobody-came = لم يأت أحد من هذه المجموعة
# Variables: $low, $high (numbers): how many in a hundred, at least and at most, 95 times of 100.
headline-interval = بين { $low } و{ $high } من كل ١٠٠
# Variables: $low, $high (texts): how many in a hundred; $most (text): the assumptions that move it most.
headline-assumed = بحسب ما افتُرض بين { $low } و{ $high } من كل ١٠٠؛ وأكثر ما يحرّكه { $most }.

## How sure a headline is

# Variables: $low, $high (texts): how many in a hundred.
certainty-interval = الصدفة تبقيه بين { $low } و{ $high } من كل ١٠٠ في ٩٥ تشغيلًا من ١٠٠.
# Variables: $rate (text): how many in a hundred.
certainty-exact = من دون صدفة، بالحساب: { $rate } من كل ١٠٠.
certainty-exact-disregards = هذا الحساب لا يراعي الأفق ولا حدّ الزيارات، وقد بلغ بعض عملاء هذا التشغيل أحدهما.
# Variables: $why (text): a whole sentence.
certainty-not-exact = يمكن محاكاته فقط، لا حسابه. { $why }
certainty-assumed = الافتراضات تبقيه بين { $low } و{ $high } من كل ١٠٠.
certainty-unmoved = النطاقات المفترضة لا تغيّره: يبقى { $rate } من كل ١٠٠.
certainty-moved = { $figure }: { $low } من كل ١٠٠ عند أحد طرفي مداه، و{ $high } عند الطرف الآخر.

## What a change of the map has done, on the same customers

change-more = أكثر من قبل بمقدار { $difference } من كل ١٠٠: { $now } بعد { $before }، مع العملاء أنفسهم.
change-fewer = أقل من قبل بمقدار { $difference } من كل ١٠٠: { $now } بعد { $before }، مع العملاء أنفسهم.
change-interval = مع عملاء آخرين يكون بين { $low } و{ $high } في ٩٥ تشغيلًا من ١٠٠.
change-perhaps-chance = قد يكون ذلك صدفة: أرسل عملاء أكثر للتأكد.
change-none = لا يُحدث هذا التغيير فرقًا: يصل إلى الهدف العدد نفسه من العملاء أنفسهم.
