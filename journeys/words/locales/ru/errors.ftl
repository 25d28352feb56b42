### Errors: one sentence that says what is wrong, where, and what to do.
### The message of an error is `code-` and its code; its variables are the error's fields. A field
### that is not there is "none". What is wrong with a field ($why) is one of the `reason-` messages;
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
code-field = { $record }: поле «{ $path }» не читается: { $why }.

## Connectors that may not be drawn

code-no-step = { $node } — не шаг клиента: соединяйте точки контакта и правила.
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
code-not-json = Строка { $line }, столбец { $column }: это не JSON ({ $text }): исправьте в текстовом редакторе и откройте файл снова.
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
}: { $why }.

## What is wrong with a field

reason-wrong-type = { $expectedShape ->
    [number] нужно число
    [text] нужен текст в кавычках
    [flag] нужно true или false
    [list] нужен список в квадратных скобках
    [object] нужен объект в фигурных скобках
    [timing] нужна длительность, например "PT1H", или распределение
   *[other] нужно { $expected }
}, а { $foundShape ->
    [nothing] там пусто
    [list] там список
    [object] там объект
   *[other] там { $foundValue }
}
reason-missing = нет обязательного «{ $field }»
reason-out-of-range = { $found } не лежит между { $least } и { $most }
reason-unknown-choice = «{ $found }» — не одно из: { $allowed }
reason-not-a-duration = «{ $found }» — не длительность, например "PT1H" или "P3D"
reason-calendar-duration = в «{ $found }» есть месяцы или годы, а они разной длины: запишите в днях, например "P30D"
reason-not-a-moment = «{ $found }» — не момент времени, например "2026-12-01T00:00:00Z"
reason-not-a-date = «{ $found }» — не дата, например "2026-12-01"
reason-not-a-time-of-day = «{ $found }» — не время суток, например "21:00"
reason-not-a-time-zone = «{ $found }» — не часовой пояс, например "Asia/Tehran"
reason-not-an-id = «{ $found }» не годится как идентификатор: нужно от 1 до 128 видимых знаков
reason-wrong-order = «{ $smaller }» не может быть больше, чем «{ $larger }»
reason-too-few = { $least ->
    [one] нужен хотя бы { $least } элемент
    [few] нужно хотя бы { $least } элемента
   *[other] нужно хотя бы { $least } элементов
}
reason-other = { $text }
code-letters-missing = В шрифтах Safar нет знаков { $letters }: на картинке вместо них квадраты; напишите эти слова другим письмом или сохраните SVG.
