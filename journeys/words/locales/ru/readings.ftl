### Every setting of a simulation as one plain sentence, with its present value or with what holds where
### nothing is set. What is put in is text, written in the digits of the language, where nothing else is said.
### Lengths of time stand in the nominative: after a colon, a dash or «чем».

reads-in-words = Словами
reads-more = Все фразы
reads-less = Меньше фраз

## Lengths of time, as they follow «Время пребывания:»

reads-time-fixed = ровно { $time }
reads-time-exponential = в среднем { $mean }, часто меньше, изредка намного дольше
reads-time-lognormal = медиана — { $median }, у одного из десяти дольше, чем { $most }
reads-time-uniform = кратчайшее — { $min }, самое долгое — { $max }, все значения между ними равновероятны
reads-time-triangular = кратчайшее — { $min }, вероятнейшее — { $mode }, самое долгое — { $max }
# Variables: $times (text): lengths of time, from the shortest to the longest
reads-time-empirical = как измерено, равными шагами от кратчайшего к самому долгому — { $times }
reads-at-once = сразу

## Parts of sentences

reads-named = «{ $title }»
reads-money = { $amount } { $currency }
reads-no-money = нет
reads-everyone = все
reads-any-day = любой день недели
reads-whole-day = весь день начиная с { $from }
# Variables: $hours (text), as “from 9:00 to 17:00”; $days (text): days of the week
reads-hours-on = { $hours } (дни: { $days })

## Touchpoints

reads-stay = Время пребывания клиента: { $time }.
reads-stay-none = Клиент не задерживается здесь ни на миг.
reads-leaving-end = Дальше ничего не ведёт: путь здесь заканчивается.
reads-leaving-over = Сумма долей — { $sum }: запуск невозможен, пока она больше 100 %.
# Variables: $count (number): the connectors without a share; $each (text): the share of each
reads-leaving-rest = { $count ->
    [one] Связи без доли достаётся остаток, { $each }; здесь никто не уходит.
    [few] { $count } связи без доли делят остаток поровну, по { $each }; здесь никто не уходит.
   *[other] { $count } связей без доли делят остаток поровну, по { $each }; здесь никто не уходит.
}
reads-leaving-nobody = Доли отправляют дальше всех; здесь никто не уходит.
reads-leaving-share = Ни одна доля не ведёт дальше { $share } клиентов: здесь они покидают путь.
reads-entry-share = Здесь начинают путь { $share } всех клиентов (вес { $weight }).
reads-entry-elsewhere = Здесь никто не начинает путь: вес входа задан другим точкам контакта.
reads-entry-by-ways = Здесь никто не начинает путь: клиенты приходят по ведущим сюда связям.
reads-entry-equal = Здесь клиенты начинают путь поровну с другими точками, к которым ничего не ведёт.
# Variables: $places (number)
reads-capacity = { $places ->
    [one] Одновременно помещается { $places } клиент; остальные стоят в очереди сколько потребуется.
    [few] Одновременно помещаются { $places } клиента; остальные стоят в очереди сколько потребуется.
   *[other] Одновременно помещаются { $places } клиентов; остальные стоят в очереди сколько потребуется.
}
# Variables: $places (number); $time (text): how long patience lasts
reads-capacity-patience = { $places ->
    [one] Одновременно помещается { $places } клиент; остальные стоят в очереди и уходят, когда кончается терпение: { $time }.
    [few] Одновременно помещаются { $places } клиента; остальные стоят в очереди и уходят, когда кончается терпение: { $time }.
   *[other] Одновременно помещаются { $places } клиентов; остальные стоят в очереди и уходят, когда кончается терпение: { $time }.
}
reads-capacity-none = Одновременно помещается сколько угодно клиентов; очереди нет.
reads-visit-money = Затраты на посещение: { $cost }; выручка: { $revenue }.
# Variables: $what (text): what is asked
reads-collects = Здесь у клиентов спрашивают: { $what }.
reads-collects-none = Здесь у клиентов ничего не спрашивают.
# Variables: $whom (text): a share, or “everyone”
reads-collects-own = { $attribute } (отвечают: { $whom })
reads-collects-value = { $attribute }, новое значение — «{ $value }» (получают: { $whom })
reads-collects-consent = согласие на канал «{ $channel }» (дают: { $whom })
reads-emits = В конце пребывания приходит событие «{ $event }».
reads-emits-none = В конце пребывания приходит событие без собственного имени.
reads-channel = Кто входит здесь, считается пришедшим по каналу «{ $channel }».
reads-channel-none = Кто входит здесь, не относится ни к какому каналу.

## Connectors

reads-way-rule = Выход «{ $port }» из «{ $from }» ведёт в «{ $to }».
reads-way-also = В конце пребывания в «{ $from }» запускается и «{ $to }», а клиент идёт дальше.
reads-way-share = { $share } закончивших «{ $from }» идут в «{ $to }».
reads-way-rest = Доля не задана: равная часть остатка, { $share } закончивших «{ $from }», идёт в «{ $to }».
reads-way-brought = Клиента приводят в «{ $to }», и правило на этом заканчивается.
reads-way-handed-over = Клиента передают правилу: он ждёт, пока за него действует «{ $to }».
reads-way-exit = Там их путь заканчивается.

## Pain points, emotions, opportunities

# Variables: $leaves: "none" where nobody leaves
reads-pain-hits = { $leaves ->
    [none] Задевает { $frequency } посещений; из задетых уходят { $leave }.
   *[other] Задевает { $frequency } посещений, и { $leave } задетых покидают путь.
}
reads-pain-severity = Каждый раз настроение падает на { $loss } (сила { $severity } из 5).
reads-feeling = Настроение становится { $score } по шкале от { $worst } до { $best }; прежнее забывается.
reads-feeling-lingers = Настроение тянется к { $score } по шкале от { $worst } до { $best }; от прежнего остаётся { $linger }.
reads-felt-at-touchpoint = Встречается при каждом посещении «{ $touchpoint }».
reads-felt-at-stage = Встречается один раз за посещение этапа «{ $stage }», в первой его точке контакта.
reads-felt-by-all = Это чувствуют все персоны.
reads-felt-by = Чувствуется только персонами: { $personas }.
reads-solves = Прибавка — это запуск без { $pains } минус нынешний запуск.
reads-solves-none = Пока не решает ни одной болевой точки, и запуск не скажет, что это даст.

## Personas, segments, automations

reads-persona-weight = Таких { $share } всех клиентов (вес { $weight }).
reads-persona-mood = Начинают с настроением { $mood } по шкале от { $worst } до { $best }.
reads-persona-consent = На сообщения соглашаются так: { $shares }; по остальным каналам — все.
reads-persona-consent-all = Соглашаются на сообщения по всем каналам.
reads-consent-share = { $channel } — { $share }
reads-persona-attributes = О них известно: { $attributes }.
reads-persona-attributes-none = Больше о них ничего не известно.
reads-persona-attribute = { $attribute } — { $values }
reads-persona-value = «{ $value }» у { $share }
reads-persona-no-value = не сказано
reads-persona-zone = Живут по часам пояса { $zone }.
reads-persona-patience = Где точка контакта не задаёт терпения, они ждут места не дольше чем столько: { $time }.
reads-persona-patience-none = Где точка контакта не задаёт терпения, они ждут места сколько потребуется.
reads-segment-when = Клиент входит в сегмент, если верно: { $when }.
reads-automation-on = Она включена.
reads-automation-off = Она выключена: всё, что в неё входит, останавливается.
reads-automation-for = Она только для клиентов сегмента «{ $segment }».
reads-automation-for-all = Она для всех клиентов.
reads-automation-ends = Для клиента её заканчивает достижение { $goals }.
reads-automation-ends-never = Ни одна цель не заканчивает её раньше последнего правила.

## Rules

reads-reentry = { $mode ->
    [never] Один и тот же клиент начинает здесь только один раз.
    [always] Один и тот же клиент начинает здесь снова каждый раз.
   *[afterExit] Один и тот же клиент может начать снова, когда от прошлого раза ничего не осталось.
}
reads-reentry-gap = { $mode ->
    [never] Один и тот же клиент начинает здесь только один раз, каким бы ни был промежуток ({ $gap }).
    [always] Один и тот же клиент начинает здесь снова каждый раз; между началами не меньше, чем { $gap }.
   *[afterExit] Один и тот же клиент может начать снова, когда от прошлого раза ничего не осталось; между началами не меньше, чем { $gap }.
}
reads-key = Каждое значение «{ $key }» в событии — отдельный вход.
reads-key-none = Ничто в событии не отличает один вход от другого.
reads-look-back = { $back ->
    [entry] Засчитывается и то, что пришло с начала автоматизации.
    [all] Засчитывается и всё, что приходило когда-либо.
   *[none] Засчитывается только то, что придёт с этого момента.
}
reads-wait-no-limit = Ждёт без предела времени.
reads-delay-for = Длительность ожидания: { $time }.
reads-delay-until = Кончается в { $time } по часам клиента (дни: { $days }).
# Variables: $offset (text): before or after the date, or exactly then
reads-delay-attribute = Кончается по дате из «{ $attribute }»: { $offset }.
reads-delay-before = раньше неё, срок — { $time }
reads-delay-after = позже неё, срок — { $time }
reads-delay-exactly = в сам этот день
reads-past-go-on = Если это уже в прошлом, идёт дальше сразу.
reads-past-exit = Если это уже в прошлом, правила для клиента заканчиваются.
reads-open = Открыто { $hours } по часам клиента; в другое время ждёт следующего открытия.
reads-open-none = Часы ещё не заданы, и без них запуск невозможен.
reads-experiment = В эксперименте «{ $experiment }» у клиента везде один и тот же вариант.
reads-experiment-none = Вариант выбирается заново при каждом посещении.
reads-control = Остальные сравниваются с { $arms }.
reads-control-none = Не указано, с каким вариантом сравнивать остальные.
reads-goal-value = Ценность конверсии: { $value }.
reads-goal-on = Засчитывается и там, где приходит событие «{ $event }».
reads-goal-reached = Засчитывается, только когда кто-то доходит до этой карточки.
reads-goal-once = Клиент засчитывается один раз.
reads-goal-repeats = Клиент засчитывается каждый раз.
reads-goal-stops = { $how ->
    [onStepEnd] Заканчивает правила { $automations }, когда каждое завершит свой шаг.
    [beforeMessage] Заканчивает правила { $automations } перед следующим сообщением.
   *[immediately] Заканчивает правила { $automations } сразу.
}
reads-goal-stops-own = { $how ->
    [onStepEnd] Заканчивает только правила вне автоматизаций, когда каждое завершит свой шаг.
    [beforeMessage] Заканчивает только правила вне автоматизаций, перед следующим сообщением.
   *[immediately] Заканчивает только правила вне автоматизаций, сразу.
}
reads-goal-main = Это главная цель: «конверсия» означает её.
reads-goal-other = Это не главная цель; она считается под своим именем.

## Messages

reads-response = Из отправленных доставляют { $deliver }, из них открывают { $open }; из открытых нажимают { $click }, отписываются { $unsubscribe }.
# Variables: $open, $click (texts): lengths of time, or “at once”
reads-response-times = От доставки до открытия: { $open }. От открытия до нажатия: { $click }.
# Variables: $personas (text): rates for each of them
reads-response-of = Некоторые отвечают иначе: { $personas }.
reads-response-persona = { $persona } ({ $rates })
# Variables: $opening, $clicking (texts): lengths of time, or “at once”
reads-response-rates = доставляют { $deliver }, открывают { $open }: { $opening }; нажимают { $click }: { $clicking }; отписываются { $unsubscribe }
reads-quiet-none = Отправлять можно в любой час.
# Variables: $hours (text), as “from 21:00 to 9:00”
reads-quiet-defer = Тихие часы — { $hours } по часам клиента: сообщение ждёт их конца.
reads-quiet-drop = Тихие часы — { $hours } по часам клиента: сообщение тогда не отправляется.
# Variables: $most (number); $time (text)
reads-cap = { $most ->
    [one] По этому каналу клиент получает не больше { $most } сообщения за срок: { $time }.
   *[other] По этому каналу клиент получает не больше { $most } сообщений за срок: { $time }.
}
reads-cap-none = По этому каналу клиент может получить сколько угодно сообщений.
reads-message-cost = Затраты на отправку: { $cost }.
reads-message-consent = Уходит только тем, кто согласен на канал «{ $channel }»: вначале это { $share } всех.
reads-message-no-channel = Канала нет, и согласия не требуется.

## The set-up of a run

# Variables: $count (number)
reads-customers = { $count ->
    [one] Входит { $count } клиент.
    [few] Входят { $count } клиента.
   *[other] Входят { $count } клиентов.
}
reads-arrivals-at-once = Все приходят сразу: { $start }.
# Variables: $start (text): a day and an hour; $count (number): on average
reads-arrivals-poisson = { $count ->
    [one] Начиная с { $start } приходят случайно, в среднем { $count } клиент в день.
    [few] Начиная с { $start } приходят случайно, в среднем { $count } клиента в день.
    [many] Начиная с { $start } приходят случайно, в среднем { $count } клиентов в день.
   *[other] Начиная с { $start } приходят случайно, в среднем { $count } клиента в день.
}
# Variables: $rates (text): how many a day, and from when
reads-arrivals-schedule = Начиная с { $start } приходят случайно, темп меняется: { $rates }.
reads-arrivals-file = Приходят, когда сказано в столбце «{ $column }» их файла, первый — { $start }.
# Variables: $time (text): how long after the start; $count (number)
reads-rate = { $count ->
    [one] { $count } клиент в день (с начала прошло: { $time })
    [few] { $count } клиента в день (с начала прошло: { $time })
    [many] { $count } клиентов в день (с начала прошло: { $time })
   *[other] { $count } клиента в день (с начала прошло: { $time })
}
reads-rate-first = { $count ->
    [one] вначале { $count } клиент в день
    [few] вначале { $count } клиента в день
    [many] вначале { $count } клиентов в день
   *[other] вначале { $count } клиента в день
}
reads-rate-none = пока не сказано как
reads-horizon = За каждым клиентом следят с его входа, срок — { $time }.
reads-replications-one = Запуск делается один раз.
# Variables: $count (number)
reads-replications = { $count ->
    [one] Запуск делается { $count } раз, каждый раз с другой случайностью.
    [few] Запуск делается { $count } раза, каждый раз с другой случайностью.
   *[other] Запуск делается { $count } раз, каждый раз с другой случайностью.
}
reads-seed = Случайность следует из числа { $seed }: с ним на любом компьютере приходят те же клиенты и делают то же самое.
reads-linger = Когда чувствуют новое, от прежнего настроения остаётся { $share }.
reads-linger-none = Новое чувство заменяет прежнее настроение.
# Variables: $effect (text): the strength; $times (text): how many times as large the odds of leaving become
reads-mood-effect = С каждым пунктом ухудшения настроения шансы ухода умножаются на { $times } (сила { $effect }).
reads-mood-effect-none = Настроение не меняет того, сколько клиентов уходит.
reads-attribution = Конверсия засчитывается последнему сообщению, если с его доставки прошло не больше, чем { $time }.
# Variables: $count (number)
reads-visit-cap = { $count ->
    [one] Одну и ту же карточку клиент посещает не больше { $count } раза.
   *[other] Одну и ту же карточку клиент посещает не больше { $count } раз.
}
reads-warm-up = Показатели очередей не учитывают начало: { $time }.
reads-warm-up-none = Цифры очередей считаются с первого клиента, пока не придёт последний.

## Ranges of figures

reads-ranges = Может быть иначе: { $ranges }.
reads-range = { $figure } (наименьшее — { $low }, наибольшее — { $high })
