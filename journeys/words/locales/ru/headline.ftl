### The headline of a run, in one sentence.

# Variables: $count (number): how many in a hundred; $goal (text): the title of the main goal.
headline-in-hundred = { $count ->
    [one] Примерно { $count } из 100 доходит до цели «{ $goal }»
   *[other] Примерно { $count } из 100 доходят до цели «{ $goal }»
}
# Variables: $count (number): how many in a thousand; $goal (text).
headline-in-thousand = { $count ->
    [one] Примерно { $count } из 1000 доходит до цели «{ $goal }»
   *[other] Примерно { $count } из 1000 доходят до цели «{ $goal }»
}
headline-nobody = До цели «{ $goal }» не доходит никто
# For rates that would be rounded to 0 in 1,000 or to 100 in 100.
headline-hardly-anybody = До цели «{ $goal }» доходит меньше 1 из 1000
headline-almost-everybody = До цели «{ $goal }» доходят почти все
headline-everybody = До цели «{ $goal }» доходят все
headline-no-goal = Цели пока нет: поставьте её на карту, чтобы увидеть, кто её достигает
headline-nobody-came = Из этой группы никто не пришёл
# Variables: $low, $high (numbers): how many in a hundred, at least and at most, 95 times of 100.
headline-interval = от { $low } до { $high } из 100
# Variables: $low, $high (texts): how many in a hundred; $most (text): the assumptions that move it most.
headline-assumed = По тому, что предположено, от { $low } до { $high } из 100; сильнее всего влияет { $most }.

## How sure a headline is

# Variables: $low, $high (texts): how many in a hundred.
certainty-interval = Случайность оставляет долю между { $low } и { $high } из 100 в 95 запусках из 100.
# Variables: $rate (text): how many in a hundred.
certainty-exact = Без случая, расчётом: { $rate } из 100.
certainty-exact-disregards = Этот расчёт не учитывает горизонт и предел посещений, а некоторые клиенты этого запуска дошли до одного из них.
# Variables: $why (text): a whole sentence.
certainty-not-exact = Её можно только смоделировать, но не рассчитать. { $why }
certainty-assumed = Предположения оставляют долю между { $low } и { $high } из 100.
certainty-unmoved = Предположенные диапазоны её не сдвигают: она остаётся { $rate } из 100.
certainty-moved = { $figure }: { $low } из 100 на одном конце диапазона, { $high } на другом.

## What a change of the map has done, on the same customers

change-more = На { $difference } из 100 больше, чем раньше: { $now } после { $before }, на тех же клиентах.
change-fewer = На { $difference } из 100 меньше, чем раньше: { $now } после { $before }, на тех же клиентах.
change-interval = С другими клиентами это было бы между { $low } и { $high } в 95 запусках из 100.
change-perhaps-chance = Это может быть случайностью: чтобы убедиться, отправьте больше клиентов.
change-none = Изменение ничего не меняет: до цели доходит столько же тех же клиентов.
