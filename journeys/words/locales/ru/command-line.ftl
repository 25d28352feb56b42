### What the command line says beside sentences that others say too.

check-nothing-found = Ничто не мешает прогону.
severity-error = Ошибка
severity-warning = Предупреждение
severity-hint = Подсказка
table-journey = Путь
table-cards = Карточки
table-id = Идентификатор
table-card = Карточка
table-entered = Вошли
table-went-on = Пошли дальше
table-left = Ушли
table-waiting = Ждут
table-from = Откуда
table-to = Куда
table-count = Раз
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = Клиентов: { $customers }, событий: { $events }, переходов: { $moves }; карта рисует { $fitness } переходов.
# Variables: $count (number)
replay-unused = Нарисованные связи, по которым никто не прошёл: { $count }
replay-deviations = Переходы, которых на карте нет:
