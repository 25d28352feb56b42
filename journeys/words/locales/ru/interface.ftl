### The interface: what stands on its buttons, fields and panels.

## Everywhere

app-name = Safar
close = Закрыть
cancel = Отмена
open = Открыть
rename = Переименовать
duplicate = Сделать копию
remove = Удалить
restore = Вернуть
undo = Отменить
redo = Повторить
add = Добавить
clear = Очистить
choose = Выберите
yes = да
no = нет
saved = Сохранено
saving = Сохраняется…
untitled = Путь без названия
language = Язык
theme = Светлая или тёмная тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная

## The library

library-title = Пути клиентов
library-new = Новый путь
library-sample = Открыть пример
library-import = Импорт
library-empty = Путей пока нет
library-empty-hint = Откройте пример и посмотрите, что путь может рассказать, или начните свой.
library-try-again = Попробовать снова
# Variables: $count (number)
library-cards = { $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
}
# Variables: $date (text)
library-modified = изменён { $date }
# Variables: $title (text)
library-more = Действия для «{ $title }»
library-removed = «{ $title }» в корзине.
# Variables: $count (number)
library-bin = Корзина ({ $count })
new-journey-title = Новый путь

## Files

file-journey = Путь Safar
file-picture = Изображение PNG
# Variables: $path (text)
exported = Сохранено: { $path }
export = Экспорт
# Variables: $scale (text)
export-png = Изображение (PNG), { $scale }×
export-json = Путь Safar (JSON)

## The editor

back-to-library = Назад к списку путей
journey-title = Название пути
canvas = Карта
edit-title = Название на карте
palette = Что можно поместить на карту
new-stage = Новый этап
new-automation = Новая автоматизация
canvas-no-cell = Сначала добавьте этап и дорожку: карточки стоят на их пересечении.
canvas-no-cell-there = Изображения стоят на пересечении этапа и дорожки: отпустите их там.
# Variables: $zoom (text)
zoom = Масштаб { $zoom }: выбрать другой
zoom-size = Масштаб
# Variables: $least, $most (texts): figures
zoom-problem = Напишите масштаб от { $least } до { $most }, например 75 %.
minimap = Миникарта: стрелки двигают видимую часть
# Variables: $stages (text): their titles
minimap-sees = Видно: { $stages }

## The palette, in few letters

piece-stage = Этап
piece-lane = Дорожка
piece-touchpoint = Контакт
piece-emotion = Эмоция
piece-pain-point = Боль
piece-opportunity = Возможность
piece-note = Заметка
piece-image = Картинка
piece-trigger = Триггер
piece-condition = Условие
piece-message = Сообщение
piece-wait = Ожидание
piece-delay = Задержка
piece-window = Окно
piece-split = Деление
piece-fork = Развилка
piece-join = Слияние
piece-update = Обновление
piece-goal = Цель
piece-exit = Выход

piece-hint-stage = Этап пути: столбец
piece-hint-lane = Дорожка карточек: строка
piece-hint-touchpoint = Где встречаются клиент и компания
piece-hint-emotion = Что чувствует клиент
piece-hint-pain-point = Что болит и скольких это стоит
piece-hint-opportunity = Что можно улучшить
piece-hint-note = Заметка
piece-hint-image = Картинка с подписью под ней
piece-hint-trigger = Запускает правила, когда что-то происходит
piece-hint-condition = Ведёт одной или другой дорогой, смотря по тому, что известно о клиенте
piece-hint-message = Отправляет письмо, SMS или push-уведомление
piece-hint-wait = Ждёт события, но не дольше срока
piece-hint-delay = Ждёт некоторое время
piece-hint-window = Пропускает только в определённые часы
piece-hint-split = Делит клиентов случайно
piece-hint-fork = Ведёт несколькими дорогами сразу
piece-hint-join = Ждёт, пока сойдутся все дороги
piece-hint-update = Обновляет данные о клиенте
piece-hint-goal = Считает то, ради чего весь путь
piece-hint-exit = Заканчивает эти правила для клиента

## While something is dragged. $share, $score (texts) are figures.

tip-go-on = { $share } идут сюда
tip-leave = { $share } уходят
# Variables: $score (figure), $level (text)
tip-score = { $score } · { $level }
tip-routed = Вести клиентов сюда
tip-also = Сделать ещё и это
tip-no-cell = Отпустите там, где пересекаются этап и дорожка

## Hands on the map: what is said where nothing comes of a key

tip-also-or = Сделать и это. С Alt: направить клиентов сюда
tip-routed-or = Направить клиентов сюда вместо этого
canvas-locked = Эта карточка закреплена на месте. Открепите её: Ctrl + Shift + L или её меню.
canvas-last-lane = Под этой дорожкой других нет. Tab добавит следующий шаг рядом.
# Variables: $count (number), $most (number)
canvas-too-many-lines = { $count ->
    [one] { $count } строка пропущена: за один раз создаётся не более { $most } карточек.
    [few] { $count } строки пропущены: за один раз создаётся не более { $most } карточек.
   *[other] { $count } строк пропущено: за один раз создаётся не более { $most } карточек.
}
canvas-clipboard = Буфер обмена недоступен: возможно, его занимает другая программа. Попробуйте ещё раз.
opening = Путь открывается

## Runs

run = Запустить
run-none = Запусков ещё не было: нажмите «Запустить», чтобы отправить клиентов в путь.
# Variables: $done, $total (numbers)
run-progress = { $done } из { $total } клиентов
# Variables: $count (number)
run-customers = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[many] { $count } клиентов
}
run-stale = Карта или её настройки изменились.
run-changed = Запустить с этим изменением
run-change = { $points } из 100 от изменения
run-change-heading = Что дало изменение
run-pace = { $rate } в секунду, осталось { $left }
run-weighing = Взвешиваются предположения и изменение: { $part }
run-hide = Скрыть цифры
run-how-sure = Насколько это точно?
# Variables: $seed (text)
run-seed = Зерно розыгрыша — { $seed }: та же карта с тем же зерном даёт тот же запуск.
findings = Ошибки, предупреждения и подсказки
# Variables: $count (number)
problems = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
}
# Variables: $count (number)
warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[many] { $count } предупреждений
}
hints = { $count ->
    [one] { $count } подсказка
    [few] { $count } подсказки
   *[many] { $count } подсказок
}

## The question of a first run: how many customers go which way. $share, $sum, $over (texts) are figures.

shares-title = Сколько клиентов идёт каким путём?
# Variables: $count (number)
shares-missing = { $count ->
    [one] У { $count } точки контакта ещё не сказано, какая доля клиентов идёт каким путём.
   *[other] У { $count } точек контакта ещё не сказано, какая доля клиентов идёт каким путём.
} Пути, которые останутся пустыми, поровну делят то, что остаётся от других, и никто там не уходит.
# Variables: $to (text)
shares-to = к «{ $to }»
# Variables: $count (number)
shares-rest = { $count ->
    [1] { $share } идут пустым путём; никто здесь не уходит.
   *[other] По { $share } идут каждым пустым путём; никто здесь не уходит.
}
shares-leave = { $share } уходят здесь.
shares-nobody-leaves = Никто здесь не уходит.
shares-over = Вместе { $sum }: на { $over } больше возможного.
shares-run-with = Запустить с этими долями
shares-run-as-it-is = Запустить как есть

## The outline, for screen readers and the keyboard

outline = Список карты: стрелки ведут, F2 правит, Tab добавляет следующий шаг, Enter — карточку ниже, Delete удаляет, M двигает, C соединяет, Escape выходит
outline-presenting = Список карты: стрелки ведут, Enter правит, Tab добавляет следующий шаг, Delete удаляет, M двигает, C соединяет, Escape выходит
# Variables: $title (text)
outline-stage = Этап «{ $title }»
# Variables: $title, $personas (texts); "none" where there is none
outline-lane = Дорожка «{ $title }»{ $personas ->
    [none] {""}
   *[other] , кривые: { $personas }
}
outline-automation = Автоматизация «{ $title }»
# Variables: $title, $kind, $lane, $automation, $personas (texts); "none" where there is none; $locked (true, false)
outline-card = { $title ->
    [none] { $kind }
   *[other] { $title }, { $kind }
}{ $automation ->
    [none] , { $lane }
   *[other] , { $automation }
}{ $personas ->
    [none] {""}
   *[other] , для кого: { $personas }
}{ $locked ->
    [true] , закреплено
   *[false] {""}
}
# Variables: $from, $to, $title (texts), $share (figure), $way (routed, also, share)
outline-connector = { $way ->
    [also] попутно к «{ $to }»
    [share] { $share } к «{ $to }»
   *[routed] к «{ $to }»
}
# Variables: $title (text)
outline-moving = Перемещение «{ $title }»: стрелки двигают, Enter заканчивает.
# Variables: $title, $port (texts)
outline-connecting = Соединение «{ $title }», выход «{ $port }»: перейдите к карточке и нажмите Enter; C — следующий выход, Escape — отмена.

## The tray beside the map, and the field that fills it

tray = Лоток
# Variables: $count (number)
tray-count = { $count ->
    [0] Лоток пуст
    [one] Лоток: { $count } карточка
    [few] Лоток: { $count } карточки
   *[other] Лоток: { $count } карточек
}
tray-cards = Карточки, которые ещё никто не поставил: стрелки ведут, Enter ставит, F2 правит, Delete удаляет
tray-fold = Свернуть лоток
tray-hint = Перетащите карточку на карту или нажмите Enter и выберите ячейку.
tray-empty = Ничто не ждёт места. Сюда попадает то, что вы пишете под картой.
tray-title = Название карточки
capture-bar = Новые мысли
capture = Новая мысль в лоток
capture-ask = Напишите мысль, Enter положит её в лоток.  ! боль  + возможность  : эмоция  = точка контакта  ? заметка
capture-hint = Enter кладёт её в лоток, а каждая вставленная строка становится карточкой. Знак в начале выбирает вид: ! боль, + возможность, : эмоция, = точка контакта, ? заметка.
# Variables: $kind (text)
capture-kind = Вид новых карточек: { $kind }
# Variables: $count (number)
outline-tray = { $count ->
    [one] Лоток: { $count } карточка
    [few] Лоток: { $count } карточки
   *[other] Лоток: { $count } карточек
}
# Variables: $title, $kind (texts); "none" where there is none
outline-unplaced = { $title ->
    [none] { $kind }, без места
   *[other] { $title }, { $kind }, без места
}
# Variables: $count (number), $stage, $lane (texts)
outline-placing = { $count ->
    [one] Постановка { $count } карточки: { $stage }, { $lane }. Стрелки выбирают ячейку, Enter ставит, Escape отменяет.
   *[other] Постановка { $count } карточек: { $stage }, { $lane }. Стрелки выбирают ячейку, Enter ставит, Escape отменяет.
}
tray-placing = Стрелки выбирают ячейку, Enter ставит, Escape отменяет
command-capture = Записать новые мысли
command-insert-picture = Вставить изображение…
command-tray = Перейти к лотку или свернуть его
command-place = Поставить карточки из лотка на карту
command-to-tray = Вернуть в лоток

## The inspector

inspector = Что выбрано
inspector-more = Ещё
inspector-less = Меньше
# Variables: $count (number)
inspector-several = Выбрано: { $count }
# Variables: $count (number)
make-automation = { $count ->
    [1] Сделать из этого правила автоматизацию
    [one] Сделать автоматизацию из { $count } правила
   *[other] Сделать автоматизацию из { $count } правил
}
way-also = сделать ещё и это
way-instead = отправить клиентов туда
nothing-to-choose = Выбирать пока не из чего
newer-form = Из более новой версии Safar
none-personas = для всех
# Variables: $field (text), $number (number)
add-to = Добавить: { $field }
remove-field = Убрать: { $field }
remove-item = Удалить { $number } из «{ $field }»
example-duration = 2 ч, 90 мин, 3 дня
example-date = 2026-12-01
example-moment = 2026-12-01 09:00
example-time-of-day = 21:00

## Choices of fields

choice-auto = как у языка
choice-ltr = слева направо
choice-rtl = справа налево
choice-as-is = как есть
choice-to-be = как должно быть
choice-blue = синий
choice-violet = фиолетовый
choice-green = зелёный
choice-amber = янтарный
choice-rose = розовый
choice-teal = бирюзовый
choice-orange = оранжевый
choice-gray = серый
choice-assumed = предположение
choice-said = слова клиентов
choice-recorded = записано
choice-idea = идея
choice-planned = в планах
choice-doing = в работе
choice-done = сделано
choice-dropped = отклонено
choice-phone = телефон
choice-laptop = ноутбук
choice-tablet = планшет
choice-tv = телевизор
choice-kiosk = киоск
choice-duration = всегда одинаково
choice-fixed = постоянное
choice-exponential = экспоненциальное
choice-lognormal = логнормальное
choice-uniform = равномерное
choice-triangular = треугольное
choice-empirical = измеренное
choice-on-event = приходит событие
choice-on-reaches = клиент доходит до точки контакта
choice-on-leaves = клиент покидает точку контакта
choice-on-segment = клиент попадает в сегмент
choice-on-arrival = клиент приходит
choice-on-date = наступает дата
choice-on-every = снова и снова
choice-never = никогда
choice-after-exit = когда прошлый раз закончился
choice-always = каждый раз
choice-condition-all = всё из этого
choice-condition-any = любое из этого
choice-condition-not = не это
choice-condition-attribute = атрибут
choice-condition-tag = метка
choice-condition-segment = сегмент
choice-condition-persona = персона
choice-condition-mood = настроение
choice-condition-entry = место входа
choice-condition-event = пришедшее событие
choice-condition-message = судьба сообщения
choice-condition-local-time = местное время
choice-equal = равно
choice-not-equal = не равно
choice-greater = больше
choice-at-least = не меньше
choice-less = меньше
choice-at-most = не больше
choice-sent = отправлено
choice-delivered = доставлено
choice-opened = открыто
choice-clicked = нажато
choice-unsubscribed = вызвало отписку
choice-defer = ждёт их конца
choice-drop = не отправляется
choice-set-tag = поставить метку
choice-set-untag = снять метку
choice-set-attribute = задать атрибут
choice-set-emit = послать событие
choice-delay-for = некоторое время
choice-delay-until = до времени суток
choice-delay-until-date = до даты
choice-delay-until-attribute = до даты в атрибуте
choice-go-on = идти дальше
choice-exit = закончить
choice-none = с этого момента
choice-entry = с начала автоматизации
choice-all = когда угодно
choice-immediately = сразу
choice-on-step-end = по окончании шага
choice-before-message = перед следующим сообщением
choice-mon = понедельник
choice-tue = вторник
choice-wed = среда
choice-thu = четверг
choice-fri = пятница
choice-sat = суббота
choice-sun = воскресенье
choice-at-once = все в начале
choice-poisson = случайно
choice-schedule = с меняющимся темпом
choice-file = из файла

## What is wrong with what was typed

# Variables: $least, $most (texts): figures
problem-share = Напишите долю от { $least } до { $most }, например 40 %.
problem-between = Напишите число от { $least } до { $most }.
problem-at-least = Напишите число не меньше { $least }.
problem-whole = Напишите целое число.
problem-not-negative = Напишите неотрицательное число.
problem-number = Напишите число.
problem-duration = Напишите длительность, например 2 ч, 90 мин или 3 дня.
problem-months = Месяцы и годы не всегда одинаковой длины: напишите дни или недели, например 90 д.
problem-time-of-day = Напишите время суток, например 21:00.
problem-date = Напишите дату как год-месяц-день, например 2026-12-01.
problem-moment = Напишите дату и время, например 2026-12-01 09:00.

## Rules that read themselves out. $next and the like are parts of sentences from the map's texts.

reads-trigger = <strong>Если</strong> { $when }, <strong>то</strong> { $next }.
reads-condition = { $branches }; <strong>иначе</strong> { $else }.
reads-branch = <strong>Если</strong> { $when }, <strong>то</strong> { $next }
reads-or-else = {"; "}
reads-no-branch = Добавьте ветвь, чтобы сказать, о чём вопрос
reads-wait = { $events }; <strong>если ничего не приходит</strong> (срок: { $time }), { $late }.
reads-wait-for-ever = { $events }.
reads-awaited = <strong>Как только</strong> { $what }, { $next }
reads-split = Случайно: { $arms }.
# Variables: $share (text)
reads-arm = для { $share } { $next }
reads-then = { $does }, <strong>затем</strong> { $next }.
reads-message-quiet = { $does }, но не { $hours }; <strong>затем</strong> { $next }.
reads-window = <strong>Только</strong> { $hours }: { $next }.
reads-goal = Засчитывает «{ $goal }», <strong>затем</strong> { $next }.
reads-exit = Заканчивает эти правила для клиента.
reads-join = <strong>Когда</strong> сошлись все дороги, { $next }.
reads-fork = <strong>Одновременно</strong> { $next }.
reads-nothing = ничего не делать
reads-unknown = то, что ещё не выбрано
# Variables: $title (text)
reads-go-on = перейти к «{ $title }»
# Variables: $message, $channel (texts); "none" where there is none
reads-send = { $channel ->
    [none] Отправляет «{ $message }»
   *[other] Отправляет «{ $message }» ({ $channel })
}
reads-about = около: { $time }
reads-between = от { $min } до { $max }
reads-hours = с { $from } до { $to }
reads-any-time = в любое время
reads-add-tag = ставит метку «{ $tag }»
reads-remove-tag = снимает метку «{ $tag }»
reads-emit = посылает «{ $event }»
reads-set = задаёт { $attribute }: «{ $to }»
reads-no-step = Пока ничего не обновляет
reads-and = { $first } и { $second }
reads-or = { $first } или { $second }
reads-not = неверно, что { $condition }
reads-attribute = { $attribute } { $is } «{ $than }»
reads-tag = у клиента есть метка «{ $tag }»
reads-segment = клиент в сегменте «{ $segment }»
reads-persona = клиент — { $persona }
reads-mood = настроение { $is } { $than }
reads-entry = клиент вошёл через «{ $touchpoint }»
reads-event = приходило «{ $event }»
reads-times = и число раз { $is } { $times }
reads-within = (срок: { $time })
reads-message-was = «{ $message }» { $was }
reads-local-time = сейчас { $hours }

## Команды, их список и поиск по карте

command-palette = Все команды
command-search = Поиск по карте
command-shortcuts = Сочетания клавиш
command-menu = Меню выделенного
command-undo = Отменить
command-redo = Повторить
command-copy = Копировать
command-cut = Вырезать
command-paste = Вставить
command-paste-here = Вставить сюда
command-duplicate = Сделать копию
command-select-all = Выделить всё
command-select-cards = Выделить карточки внутри
command-remove = Удалить
command-edit-title = Изменить название
command-next-step = Добавить следующий шаг
command-next-lane = Добавить карточку в следующей дорожке
# Variables: $is (on, off, either): whether it is so already
command-lock = { $is ->
    [on] Открепить
    [off] Закрепить
   *[either] Закрепить или открепить
}
command-group = Сгруппировать
command-ungroup = Разгруппировать
command-align-left = Выровнять по левому краю
command-align-middle = Выровнять середины по горизонтали
command-align-right = Выровнять по правому краю
command-align-top = Выровнять по верху
command-align-centre = Выровнять середины по вертикали
command-align-bottom = Выровнять по низу
command-distribute-along = Распределить по горизонтали
command-distribute-down = Распределить по вертикали
command-make-automation = Сделать автоматизацию из выделенных правил
# Variables: $is (on, off, either): whether it is so already
command-switch = { $is ->
    [on] Выключить автоматизацию
    [off] Включить автоматизацию
   *[either] Включить или выключить автоматизацию
}
command-also = Сделать ещё и это
command-instead = Отправить клиентов туда
command-stage-before = Добавить этап перед этим
command-stage-after = Добавить этап после этого
command-lane-above = Добавить дорожку выше
command-lane-below = Добавить дорожку ниже
# Variables: $is (on, off, either): whether it is so already
command-fold = { $is ->
    [on] Развернуть
    [off] Свернуть
   *[either] Свернуть или развернуть
}
command-move-left = Сдвинуть этап влево
command-move-right = Сдвинуть этап вправо
command-move-up = Сдвинуть дорожку вверх
command-move-down = Сдвинуть дорожку вниз
command-zoom-in = Крупнее
command-zoom-out = Мельче
command-zoom-whole = Показать в 100 %
command-zoom-fit = Показать всю карту
command-zoom-selection = Показать выделенное
command-zoom-width = Показать всю ширину
# Variables: $is (on, off, either): whether it is so already
command-minimap = { $is ->
    [on] Скрыть миникарту
    [off] Показать миникарту
   *[either] Показать или скрыть миникарту
}
command-present = { $is ->
    [on] Закончить показ
    [off] Показать карту зрителям
   *[either] Показать карту зрителям или закончить показ
}
command-present-next = Следующий шаг
command-present-previous = Предыдущий шаг
command-present-first = Вся карта
command-present-last = Последний шаг
command-present-lane-next = Показать одну следующую дорожку
command-present-lane-previous = Показать одну предыдущую дорожку
command-spotlight = { $is ->
    [on] Выключить прожектор
    [off] Включить прожектор
   *[either] Включить или выключить прожектор
}
command-run = Запустить симуляцию
# Variables: $what (text): a kind of card, or what else is added
command-add = Добавить: { $what }
# Variables: $what (text): a colour
command-colour = Цвет: { $what }
colour-usual = как у её вида
menu-align = Выровнять
menu-distribute = Распределить
menu-curves = Кривые эмоций
curves-usual = Как обычно: первые двое со своими чувствами
menu-colour = Цвет
menu-add-card = Добавить карточку сюда
menu-add-rule = Добавить правило сюда
commands-find = Поиск
commands-edit = Правка
commands-cards = Карточки
commands-grid = Этапы и дорожки
commands-view = Вид
commands-present = Показ
commands-present-note = Пробел и стрелки вдоль карты тоже ведут от шага к шагу. Пока карточка выделена, стрелки двигают её, а Enter правит её название; Escape снимает выделение, а затем заканчивает показ.
commands-runs = Запуски
commands-ask = Что вы хотите сделать?
commands-none = Такой команды нет, или она не подходит к выделенному.
search-ask = Найти карточки по тексту
search-none = Не найдено
# Variables: $at, $count (texts)
search-hits = { $at } из { $count }
search-before = Предыдущая
search-next = Следующая

## Simulate mode

modes = Что делать с картой
mode-design = Рисование
mode-simulate = Симуляция
mode-present = Показ
simulate-until-precise = Пока не станет точно
simulate-population = Кто путешествует
simulate-no-personas = Никто в особенности: все клиенты одинаковы.
simulate-from-file = Отправить клиентов из файла
simulate-other-file = Выбрать другой файл
simulate-from-personas = Отправить вместо этого клиентов персон
simulate-columns = О них известно: { $columns }
file-customers = Клиенты
simulate-assumptions = Предположения
simulate-no-assumptions = Ни у одного показателя ещё нет диапазона: задайте его, и каждый запуск скажет, насколько он двигает результат.
simulate-add-assumption = Задать показателю диапазон
simulate-precise-to = с точностью ± { $half } п. п.
simulate-of-file = клиенты из { $file }
simulate-expectations = Ожидания
simulate-no-expectations = Ожиданий пока нет: скажите, с чем сверять каждый запуск.
simulate-add-expectation = Добавить ожидание
simulate-expectation-title = Что ожидается
simulate-runs = Запуски до сих пор
simulate-no-runs = Запусков ещё не было.
# Variables: $seed (text)
simulate-seed = зерно { $seed }
simulate-earlier-map = на прежней карте
simulate-show = Показать
simulate-is-shown = показан сейчас
# Variables: $date (text)
simulate-show-of = Показать запуск от { $date }
simulate-settings = Взять его настройки
# Variables: $date (text)
simulate-settings-of = Взять настройки запуска от { $date }
simulate-read = Прочесть настройки
# Variables: $date (text)
simulate-read-of = Прочесть настройки запуска от { $date }
# Variables: $value (text)
simulate-holds = выполнено: { $value }
# Variables: $value (text)
simulate-fails = не выполнено: { $value }
simulate-no-value = нет цифры
measure-rate = Доля дошедших до цели
measure-time = Время до цели, медиана
measure-revenue = Выручка
measure-cost = Затраты
measure-email-week = Больше всего писем одному клиенту за неделю
measure-sms-week = Больше всего SMS одному клиенту за неделю
measure-push-week = Больше всего push-сообщений одному клиенту за неделю

## Present mode

present-bar = Показ
present-map = Вся карта
present-stage = Этап { $number } из { $count } · { $title }
present-part = часть { $part } из { $parts }
present-lanes = Какие дорожки видны
present-all-lanes = Все дорожки
present-spotlight = Прожектор
present-leave = Закончить показ
present-no-full-screen = Окно не смогло занять весь экран; показ продолжается в окне как есть.

## Pictures

file-pictures = Изображения
picture-choose = Выбрать изображение…
picture-replace = Заменить…
picture-remove = Убрать
picture-missing-here = Этого изображения нет в библиотеке: выберите другое.
