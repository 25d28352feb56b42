### The headline of a run, in one sentence.

# Variables: $count (number): how many in a hundred; $goal (text): the title of the main goal.
headline-in-hundred = حدود { $count } نفر از هر ۱۰۰ نفر به «{ $goal }» می‌رسند
# Variables: $count (number): how many in a thousand; $goal (text).
headline-in-thousand = حدود { $count } نفر از هر ۱٬۰۰۰ نفر به «{ $goal }» می‌رسند
headline-nobody = هیچ‌کس به «{ $goal }» نمی‌رسد
# For rates that would be rounded to 0 in 1,000 or to 100 in 100.
headline-hardly-anybody = کمتر از ۱ نفر از هر ۱٬۰۰۰ نفر به «{ $goal }» می‌رسند
headline-almost-everybody = تقریباً همه به «{ $goal }» می‌رسند
headline-everybody = همه به «{ $goal }» می‌رسند
headline-no-goal = هنوز هدفی نیست: هدفی روی نقشه بگذارید تا ببینید چه کسانی به آن می‌رسند
headline-nobody-came = هیچ‌کس از این گروه نیامد
# Variables: $low, $high (numbers): how many in a hundred, at least and at most, 95 times of 100.
headline-interval = میان { $low } و { $high } نفر از هر ۱۰۰ نفر
# Variables: $low, $high (texts): how many in a hundred; $most (text): the assumptions that move it most.
headline-assumed = بر پایهٔ فرض‌ها میان { $low } و { $high } نفر از هر ۱۰۰ نفر؛ بیش از همه از { $most } اثر می‌گیرد.

## How sure a headline is

# Variables: $low, $high (texts): how many in a hundred.
certainty-interval = شانس آن را در ۹۵ اجرا از ۱۰۰ میان { $low } و { $high } نفر از هر ۱۰۰ نفر نگه می‌دارد.
# Variables: $rate (text): how many in a hundred.
certainty-exact = بی‌شانس، با محاسبه: { $rate } نفر از هر ۱۰۰ نفر.
certainty-exact-disregards = این محاسبه افق و سقف بازدید را در نظر نمی‌گیرد و برخی از مشتریان این اجرا به یکی از آن‌ها رسیدند.
# Variables: $why (text): a whole sentence.
certainty-not-exact = آن را تنها می‌توان شبیه‌سازی کرد، نه محاسبه. { $why }
certainty-assumed = فرض‌ها آن را میان { $low } و { $high } نفر از هر ۱۰۰ نفر نگه می‌دارند.
certainty-unmoved = بازه‌های فرض‌شده آن را جابه‌جا نمی‌کنند: همان { $rate } نفر از هر ۱۰۰ نفر می‌ماند.
certainty-moved = { $figure }: در یک سر بازه‌اش { $low } و در سر دیگر { $high } نفر از هر ۱۰۰ نفر.

## What a change of the map has done, on the same customers

change-more = { $difference } نفر در هر ۱۰۰ نفر بیش از پیش: { $now } پس از { $before }، با همان مشتریان.
change-fewer = { $difference } نفر در هر ۱۰۰ نفر کمتر از پیش: { $now } پس از { $before }، با همان مشتریان.
change-interval = با مشتریان دیگر، در ۹۵ اجرا از ۱۰۰، میان { $low } و { $high } می‌بود.
change-perhaps-chance = شاید کار شانس باشد: برای اطمینان مشتریان بیشتری بفرستید.
change-none = این تغییر فرقی نمی‌کند: از همان مشتریان همان شمار به هدف می‌رسند.
