### The library, and files that people name: what is wrong, where, and what to do.

code-library-out-of-reach = Библиотеку { $path } не открыть ({ $text }): проверьте, что папка есть и доступна вам, или выберите другую библиотеку.
code-library-locked = В библиотеку { $path } пишет другая программа: закройте её и попробуйте снова.
code-library-read-only = В библиотеку { $path } нельзя писать: измените права или скопируйте её в свою папку.
code-not-a-library = { $path } — не библиотека Safar: выберите другой файл; этот остался нетронутым.
code-library-newer = Библиотека { $path } создана более новым Safar (версия { $found }, здесь известны до { $known }): установите новый Safar; библиотека осталась нетронутой.
code-library-damaged = Библиотека { $path } повреждена ({ $text }): положите на её место свою копию или уберите её, и Safar начнёт новую.
code-disk-full = На диске с { $path } нет места: освободите его и попробуйте снова; ничего не изменено.
code-sqlite = Библиотека { $path } не смогла этого сделать ({ $text }): попробуйте ещё раз и сообщите, если это повторится.
code-not-in-library = { $id } больше нет в библиотеке: посмотрите список снова.
code-already-in-library = Путь { $id } уже есть в библиотеке: откройте его или импортируйте этот как копию.
code-in-the-bin = Путь { $id } лежит в корзине: достаньте его, чтобы изменить.
code-stale-revision = Путь изменён в другом месте (вы видели изменение { $given }, сейчас { $current }): он загрузится заново, затем повторите изменение.
code-nothing-to-undo = Отменять нечего.
code-nothing-to-redo = Повторять нечего.
code-damaged-record = Путь { $journey } не читается из библиотеки: в { $id } { $path ->
    [none] повреждена вся запись
   *[other] повреждено поле «{ $path }»
}: { $why }; откройте резервную копию или снимок.

code-file-missing = Файла { $path } нет: проверьте имя.
code-folder-missing = Папки { $path }, в которую нужно записать, нет: создайте её или выберите другое место.
code-file-is-library = Файл { $path } — это сама библиотека Safar: выберите другой файл.
code-file-is-folder = { $path } — это папка: выберите файл.
code-file-forbidden = Файл { $path } нельзя прочесть или записать: измените права или выберите другое место.
code-file-failed = Файл { $path } не удалось прочесть или записать ({ $text }): проверьте диск или выберите другое место.
code-output-failed = Ответ не удалось записать ({ $text }): освободите место или направьте его в другое место.
code-no-data-folder = Система не называет папку для ваших данных: укажите библиотеку через --library или SAFAR_LIBRARY.
code-no-such-template = Шаблона «{ $template }» нет: выберите из списка.
code-unknown-format = По имени { $path } не понять, в каком формате писать: пусть оно кончается на .json, .png или .svg.

code-picture-without-journey = В этом изображении нет пути: выберите PNG, сохранённый в Safar, или файл самого пути.
code-picture-damaged = Изображение повреждено ({ $text }): выберите другую его копию.
code-picture-too-large = Изображение { $width } × { $height } пикселей слишком велико, рисуется не больше { $most } пикселей: выберите меньший масштаб.
code-scale-out-of-range = Масштаб { $scale } не лежит между { $least } и { $most }: выберите подходящий.
code-picture-not-packed = Изображение не удалось сохранить ({ $reason }): попробуйте ещё раз и сообщите, если это повторится.

## What is said besides. Variables: $count (number)

notice-placed = { $count ->
    [one] У { $count } карточки не было места в ячейке, и она его получила.
    [few] У { $count } карточек не было места в ячейке, и они его получили.
   *[other] У { $count } карточек не было места в ячейке, и они его получили.
}
notice-other-version = В вашей библиотеке есть другая версия этого пути, открыта она; «Импорт» откроет файл рядом с ней.
# Variables: $file (text): a file's name; $sentence (text): what is wrong in it
in-file = { $file }: { $sentence }
