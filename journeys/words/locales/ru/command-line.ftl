### What the command line says beside sentences that others say too.

check-nothing-found = Ничто не мешает запуску.
severity-error = Ошибка
severity-warning = Предупреждение
severity-hint = Подсказка
table-journey = Путь
table-cards = Карточки
table-id = Идентификатор
table-card = Карточка
table-entered = Вошли
table-went-on = Пошли дальше
table-elsewhere = Ушли в другое место
table-left = Ушли
table-waiting = Ждут
table-from = Откуда
table-to = Куда
table-count = Раз
# Variables: $customers, $events, $moves (numbers), $fitness (text): a percentage
replay-fit = Клиентов: { $customers }, событий: { $events }, переходов: { $moves }; карта рисует { $fitness } переходов.
# Variables: $customers, $events (numbers).
replay-fit-none = Клиентов: { $customers }, событий: { $events }; никто не перешёл от одной точки к другой.
# Variables: $count (number)
replay-unused = Нарисованные связи, по которым никто не прошёл: { $count }
replay-deviations = Переходы, которых на карте нет:
replay-attributes = Свойства, прочитанные из столбцов журнала: { $names }.
replay-attributes-missing = Карта спрашивает о свойствах, для которых в журнале нет столбца; в этом воспроизведении их нет ни у кого: { $names }.
replay-segments-unknown = Сегменты, которые спрашивают о том, чего журнал не говорит, опущены: { $names }.
replay-no-personas = Журнал не говорит, к каким персонам относятся клиенты: что чувствует только одна персона, не чувствует никто, и условие на персону ни для кого не выполнено.
replay-consent-drawn = Журнал не говорит, кто согласен на сообщения: согласие разыгрывается так часто, как согласны персоны карты в целом.
replay-zones-differ = Персоны карты живут в разных часовых поясах, и журнал не говорит, кто где живёт: местное время взято по UTC.
table-figure = Показатель
table-first = Первая
table-second = Вторая
table-difference = Разница
table-low = От
table-high = До
table-persona = Персона
table-segment = Сегмент
table-entry = Вошли через
table-channel = Канал входа
table-customers = Клиенты
table-reached = Дошли
table-rate = Доля
table-per-acquisition = Цена привлечения
table-busiest = Самый людный день
table-day = День
table-adds = Что добавляет
table-conversions = Конверсии
table-revenue = Выручка
table-cost = Затраты
table-fifth-less = На пятую меньше
table-fifth-more = На пятую больше
table-clipped = Обрезано
peak-entries = Входы
# Variables: $place (text): a touchpoint's title
peak-line = Самая длинная очередь: { $place }
compare-conversion = Дошли, из 100
compare-revenue = Выручка с клиента
compare-cost = Затраты на клиента
# Variables: $size (number)
compare-test-size = Чтобы увидеть эту разницу в настоящем тесте, каждому из двух независимых вариантов нужно клиентов: { $size } (двусторонние 5 %, мощность 80 %).
compare-no-difference = Доходит поровну: ни один тест их не различит.
compare-of-first = Первая карта: { $sentence }
compare-of-second = Вторая карта: { $sentence }
# Variables: $by (persona, segment, entry or channel); $name (text); $counted, $customers (numbers).
told-only = Считаются только клиенты { $by ->
    [persona] персоны
    [segment] сегмента
    [entry] с точкой входа
   *[channel] с каналом входа
} «{ $name }»: { $counted } из { $customers }.
# Variables: $reached, $customers (numbers).
told-reached = { $reached } из { $customers ->
    [one] { $customers } клиента
   *[other] { $customers } клиентов
}.

## What a run measured

metric-name = Метрика
table-amount = Значение
metric-time-mean = Время до цели, среднее
metric-time-median = Время до цели, медиана
metric-sessions = Сеансы
metric-pages-per-visit = Страниц за визит
metric-time-per-session = Время сеанса
metric-bounce-rate = Доля отказов
metric-exit-rate = Доля выходов
metric-open-rate = Доля открытий
metric-click-through-rate = Кликабельность (CTR)
metric-cost-per-click = Цена клика (CPC)
metric-cost-per-thousand = Цена тысячи (CPM)
metric-average-order-value = Средний чек (AOV)
metric-purchase-frequency = Заказов на покупателя
metric-lifetime-value = Пожизненная ценность (LTV)
metric-repeat-purchase = Доля повторных покупок
# Variables: $days (number): since the customer’s entry.
metric-retention = Удержание через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
# Variables: $days (number): since the customer’s entry.
metric-churn = Отток через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
table-people = Люди
table-of-all = От всех
table-path = Путь
# Between two touchpoints of a path.
path-arrow = →
path-others = Другие пути
# Variables: $customers (number)
path-followed = Пути посчитаны по { $customers ->
    [one] { $customers } клиенту, взятому
   *[other] { $customers } клиентам, взятым
} равномерно из всех.
table-stay = Медиана пребывания
table-mood = Настроение
table-spending = Во что обходятся визиты
table-queue = Очередь
table-asked = Просили место
table-left-out = Не учтено
table-waited = Ждали
table-mean-wait = Среднее ожидание
table-gave-up = Не дождались
table-sent = Отправлено
table-suppressed = Не отправлено
# Variables: $count (number): messages not sent for this reason.
suppressed-consent = без согласия { $count }
suppressed-cap = сверх лимита { $count }
suppressed-quiet-hours = в тихие часы { $count }
suppressed-unsubscribed = после отписки { $count }
table-delivered = Доставлено
table-unsubscribed = Отписались
table-credited = Засчитано
table-most-messages = Больше всего одному клиенту
table-in-a-day = За 24 часа
table-in-a-week = За 7 дней
table-met = Встретили
table-hits = Задело
table-customers-lost = Потеряно клиентов
table-mood-lost = Потеряно настроения
table-revenue-lost = Потеряно выручки
table-more-than-once = Больше одного раза
table-value = Ценность
table-experiment = Эксперимент
# Variables: $customer and $replication (texts: numbers from 0), $persona (text or "none"), $converted ("yes" or "no").
told-kept = Клиент { $customer } повторения { $replication }{ $persona ->
    [none] {""}
   *[other] , { $persona }
}{ $converted ->
    [yes] , цель достигнута
   *[no] , цель не достигнута
}
table-after = Через
table-happened = Что случилось и почему: клиент …

## Arguments that cannot be taken

misused-unknown = Safar не знает «{ $argument }»: см. { $help }.
misused-not-one-of = «{ $value }» не входит в значения { $argument }: напишите одно из { $possible }.
misused-zone = «{ $value }» не подходит для { $argument }: напишите часовой пояс из списка IANA, например Asia/Tehran.
misused-shard = «{ $value }» не подходит для { $argument }: напишите номер части, считая с 1, и число частей, например 2/8.
misused-points = «{ $value }» не подходит для { $argument }: напишите число пунктов больше 0 и не больше 100, например 0.2.
misused-group = «{ $value }» не подходит для { $argument }: напишите persona=ID, segment=ID, entry=ID или channel=NAME.
misused-between = «{ $value }» не подходит для { $argument }: напишите число от { $least } до { $most }.
misused-whole = «{ $value }» не подходит для { $argument }: напишите целое число от { $least } до { $most }.
misused-empty = У { $argument } нет значения: напишите его следом.
misused-missing = Команде не хватает { $argument }: добавьте или см. { $help }.
misused-conflict = { $argument } и { $other } не сочетаются: уберите одно из них.
misused-otherwise = Аргументы не удаётся прочесть: см. { $help }.
