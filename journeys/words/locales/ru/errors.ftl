### Errors: one sentence that says what is wrong, where, and what to do.
### The message of an error is `code-` and its code; its variables are the error's fields. A field
### that is not there is "none". What is wrong with a field ($why) is one of the `reason-` messages,
### and what to do about it ($remedy) one of the `remedy-` messages;
### $subject is the record that the error is about, whatever its field is called.

code-unnamed = Случилась ошибка без имени: попробуйте ещё раз и сообщите, если она повторится.
code-untold = Случилась ошибка ({ $code }): попробуйте ещё раз и сообщите, если она повторится.

## Records that make no journey

code-double-id = Идентификатор «{ $id }» есть у двух записей: дайте одной из них другой.
code-not-there = Записи «{ $id }» больше нет: откройте путь заново, чтобы увидеть, что в нём сейчас.
code-dangling = { $record }: поле «{ $field }» указывает на «{ $to }», чего в пути нет: добавьте это или очистите поле.
code-wrong-target = { $record }: поле «{ $field }» не может указывать на { $to }: выберите запись подходящего вида.
code-unlisted = { $record } не значится в списке пути: добавьте идентификатор к этапам или дорожкам пути.
code-listed-twice = Путь дважды называет «{ $id }»: уберите одно из двух упоминаний.
code-no-journey = В файле нет пути: нужно поле «journey» хотя бы с идентификатором.
code-field = { $record }: поле «{ $path }» не читается: { $why }: { $remedy }.

## Connectors that may not be drawn

code-no-step = { $node } — не шаг клиента: соединяйте точки контакта и правила.
code-in-tray = { $node } лежит в лотке рядом с картой: прежде чем соединять, поставьте карточку на карту.
code-no-such-port = { $subject }: нет выхода «{ $port }»: проведите связь от другого выхода.
code-into-trigger = { $subject }: триггер срабатывает от событий клиента, и к нему ничего не ведёт: проведите связь от него.
code-to-itself = { $node } не может вести сам к себе: поставьте между ними другой шаг.
code-port-taken = { $node }: выход «{ $port }» уже занят: переставьте ту связь или выберите другой выход.
code-already-connected = { $from } уже ведёт к: { $to }: измените имеющуюся связь.
code-never-also = { $subject }: попутно можно выполнять только правило, что начинается от точки контакта: направьте клиентов сюда.

## Files

code-file-empty = Файл пуст: выберите другой.
code-file-too-large = Файл больше { $most } МиБ, столько не нужно ни одному пути: выберите другой.
code-file-utf16 = Файл записан в UTF-16: сохраните его в UTF-8 и откройте снова.
code-file-not-utf8 = Строка { $line }, столбец { $column }: это не читаемый текст: сохраните файл в UTF-8 и откройте снова.
code-file-truncated = Файл обрывается на строке { $line }: найдите полную копию и откройте её.
code-not-json = Строка { $line }, столбец { $column }: это не JSON: { $slip ->
    [value] значения нет, или оно записано с ошибкой
    [comma] не хватает запятой или закрывающей скобки
    [commaTooMany] лишняя запятая
    [colon] после имени нет двоеточия
    [name] нет имени в кавычках
    [escape] после \ стоит знак, который там стоять не может
    [controlCharacter] в тексте стоит разрыв строки или другой управляющий знак
    [number] число записано с ошибкой
    [largeNumber] число больше любого, какое можно прочесть
    [afterEnd] после конца стоит что-то ещё
   *[other] неясно, что имеется в виду
}: исправьте в текстовом редакторе и откройте файл снова.
code-double-field = Поле «{ $field }» стоит в объекте дважды, второй раз в строке { $line }, столбце { $column }: уберите одно из двух.
code-file-too-deep = Начиная со строки { $line } друг в друга вложено больше { $most } списков и объектов, столько не бывает ни в одном пути: выберите другой файл.
code-file-too-long = В файле больше { $most } значений, столько не бывает ни в одном пути: выберите другой.
code-not-safar = Это не путь Safar: выберите файл, сохранённый в Safar.
code-result-not-journey = В файле результат запуска, а не путь: выберите файл самого пути.
code-file-newer = Файл записан более новым Safar (формат { $found }, здесь читается до { $known }): установите новый Safar, чтобы его открыть.
code-unreadable-version = Вместо номера версии файла стоит «{ $found }»: напишите "safar": 1 и откройте снова.
code-wrong-part = { $line ->
    [none] Часть
   *[other] Строка { $line }: часть
} «{ $field }» должна быть { $expected ->
    [list] списком в квадратных скобках
   *[object] объектом в фигурных скобках
}: исправьте в текстовом редакторе и откройте файл снова.
code-unreadable-field = { $line ->
    [none] { $record }
   *[other] Строка { $line }, { $record }
}: { $path ->
    [none] запись не читается
   *[other] поле «{ $path }» не читается
}: { $why }: { $remedy }.

## What is wrong with a field

reason-wrong-type = { $expectedShape ->
    [number] нужно число
    [text] нужен текст в кавычках
    [flag] нужно true или false
    [list] нужен список в квадратных скобках
    [object] нужен объект в фигурных скобках
    [figure] нужно число или длительность, например "PT1H"
    [timing] нужна длительность, например "PT1H", или распределение
   *[other] нужна другая форма
}, а { $foundShape ->
    [nothing] там пусто
    [list] там список
    [object] там объект
    [value] там { $foundValue }
   *[other] там нечто другое
}
reason-missing = нет обязательного «{ $field }»
reason-not-whole = { $found } — не целое число
reason-out-of-range = { $found } не лежит между { $least } и { $most }
reason-unknown-choice = «{ $found }» — не одно из: { $allowed }
reason-not-a-duration = «{ $found }» — не длительность, например "PT1H" или "P3D"
reason-negative-duration = «{ $found }» идёт назад во времени
reason-too-fine-duration = в «{ $found }» есть доли миллисекунды
reason-too-long-duration = «{ $found }» длиннее тысячи лет
reason-calendar-duration = в «{ $found }» есть месяцы или годы, а они разной длины
reason-not-a-moment = «{ $found }» — не момент времени, например "2026-12-01T00:00:00Z"
reason-not-a-date = «{ $found }» — не дата, например "2026-12-01"
reason-not-a-time-of-day = «{ $found }» — не время суток, например "21:00"
reason-not-a-time-zone = «{ $found }» — не часовой пояс, например "Asia/Tehran"
reason-not-an-id = «{ $found }» не годится как идентификатор: нужно от 1 до 128 видимых знаков
reason-wrong-order = «{ $smaller }» не может быть больше, чем «{ $larger }»
reason-not-two-ends = у диапазона два конца, а значений здесь { $found }
reason-too-few = { $least ->
    [one] нужен хотя бы { $least } элемент
    [few] нужно хотя бы { $least } элемента
   *[other] нужно хотя бы { $least } элементов
}
reason-other = такую запись Safar не читает

## What to do about what is wrong with a field

remedy-wrong-type = запишите то, что нужно
remedy-missing = добавьте его
remedy-not-whole = запишите целое число
remedy-out-of-range = запишите число от { $least } до { $most }
remedy-unknown-choice = запишите одно из них
remedy-not-a-duration = запишите её в таком виде
remedy-not-a-moment = запишите его в таком виде
remedy-not-a-date = запишите её в таком виде
remedy-not-a-time-of-day = запишите его в таком виде
remedy-not-a-time-zone = запишите пояс из списка IANA
remedy-not-an-id = запишите другой
remedy-wrong-order = поменяйте их местами или измените одно
remedy-not-two-ends = запишите наименьшее и наибольшее
remedy-too-few = добавьте недостающее
remedy-negative-duration = уберите минус
remedy-too-fine-duration = округлите до целых миллисекунд, например "PT0.25S"
remedy-too-long-duration = запишите более короткую
remedy-calendar-duration = запишите в днях, например "P30D"
remedy-other = исправьте её в текстовом редакторе

code-letters-missing = В шрифтах Safar нет знаков { $letters }: на картинке вместо них квадраты; напишите эти слова другим письмом или сохраните SVG.
