### Logs of real customers: what is wrong, where, and what to do. Lines count from 1.

code-log-empty = Журнал событий пуст: выберите другой файл.
code-log-utf16 = Журнал записан в UTF-16: сохраните его как CSV в UTF-8 и попробуйте снова.
code-log-is-excel = Журнал — книга Excel: сохраните лист как CSV и попробуйте снова.
code-log-not-text = Строка { $line } журнала — не текст: выберите файл CSV.
code-log-without-column = В журнале нет столбца «{ $column }»: назовите один из { $columns }.
code-log-double-column = В журнале два столбца «{ $column }»: переименуйте один из них.
code-log-row-too-long = Запись, что начинается в строке { $line } журнала, длиннее { $most } КиБ: вероятно, там не закрыта кавычка; исправьте и попробуйте снова.
code-log-truncated = Сжатый журнал обрывается на строке { $line }: найдите полную копию и попробуйте снова.
code-log-damaged = Журнал не читается со строки { $line } ({ $text }): найдите другую копию и попробуйте снова.
code-log-without-rows = Под названиями столбцов в журнале ничего нет: выберите другой файл.
code-log-without-usable-row = Ни одна запись журнала не годится; первая из них, в строке { $line }: { $why }: проверьте, какие столбцы названы.
code-rows-left-out = { $rows ->
    [one] { $rows } запись журнала не годится и пропущена.
    [few] { $rows } записи журнала не годятся и пропущены; первые { $told } ниже.
   *[other] { $rows } записей журнала не годятся и пропущены; первые { $told } ниже.
}
code-row-left-out = Строка { $line } пропущена: { $why }.

reason-row-ragged = столбцов в ней { $found }, а в первой строке { $expected }
reason-row-without-customer = в ней не назван клиент
reason-row-without-event = в ней не названо событие
reason-row-time-unreadable = «{ $found }» — не то время, которое можно прочесть; запишите его как 2026-12-01T21:00:00Z
reason-row-not-text = это не текст в UTF-8
