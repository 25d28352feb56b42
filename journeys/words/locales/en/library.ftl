### The library, and files that people name: what is wrong, where, and what to do.

code-library-out-of-reach = The library { $path } cannot be opened ({ $text }): check that its folder is there and yours, or choose another library.
code-library-locked = Another program is writing to the library { $path }: close it, and try again.
code-library-read-only = The library { $path } may not be written: change its rights, or copy it to a folder of yours.
code-not-a-library = { $path } is not a library of Safar: choose another file; this one was left as it was.
code-library-newer = The library { $path } comes from a newer Safar (version { $found }; this one knows up to { $known }): install the newer Safar; the library was left as it was.
code-library-damaged = The library { $path } is damaged ({ $text }): put a copy of yours in its place, or move it away and Safar begins a new one.
code-disk-full = There is no room left on the disk of { $path }: free some, and try again; nothing was changed.
code-sqlite = The library { $path } cannot do this ({ $text }): try again, and report it if it comes back.
code-not-in-library = { $id } is not in the library any more: look at the list again.
code-already-in-library = The journey { $id } is in the library already: open that one, or import this one as a copy.
code-in-the-bin = The journey { $id } lies in the bin: take it out to change it.
code-stale-revision = The journey has been changed elsewhere (you saw change { $given }, it is at { $current }): it is loaded anew, then change it again.
code-nothing-to-undo = There is nothing to undo.
code-nothing-to-redo = There is nothing to redo.
code-damaged-record = The journey { $journey } cannot be read from the library: in { $id }, { $path ->
    [none] the whole record
   *[other] the field “{ $path }”
} is damaged: { $why }; open a backup or a snapshot instead.

code-file-missing = There is no file { $path }: check its name.
code-folder-missing = There is no folder { $path } to write into: make it, or choose another place.
code-folder-forbidden = Nothing may be written into the folder { $path }: change its rights, or choose another place.
code-file-is-library = The file { $path } is Safar’s own library: choose another one.
code-file-is-folder = { $path } is a folder: choose a file.
code-file-forbidden = The file { $path } may not be read or written: change its rights, or choose another place.
code-file-failed = The file { $path } cannot be read or written ({ $text }): check the disk, or choose another place.
code-output-failed = The answer cannot be written ({ $text }): make room, or send it to another place.
code-no-data-folder = The system names no folder for your data: name a library with --library or SAFAR_LIBRARY.
code-no-such-template = There is no template “{ $template }”: choose one of the list.
code-unknown-format = The name { $path } says no format that Safar can write: let it end in .json, .png or .svg.

code-picture-without-journey = This picture carries no journey: choose a PNG that Safar has saved, or the journey’s own file.
code-picture-truncated = The picture ends in the middle: fetch a whole copy and open that.
code-picture-damaged = The picture is damaged: choose another copy of it.
code-picture-too-large = A picture of { $width } × { $height } pixels is too large, at most { $most } pixels are painted: choose a smaller scale.
code-scale-out-of-range = The scale { $scale } is not between { $least } and { $most }: choose one that is.
code-picture-not-packed = The picture could not be saved ({ $reason }): try again, and report it if it comes back.

## Pictures that are brought in

code-image-empty = There is nothing in this picture: fetch a whole copy and choose that.
code-image-too-large = This picture is larger than { $most } MiB: save it smaller and choose that.
code-image-too-many-pixels = This picture has { $width } × { $height } pixels, and at most { $most } million can be shown: save it smaller and choose that.
code-image-truncated = This picture ends in the middle: fetch a whole copy and choose that.
code-image-damaged = This picture is damaged: choose another copy of it.
code-image-is-svg = This is a drawing in SVG, which may hold more than a picture: save it as PNG and choose that.
code-image-of-other-format = This picture is of a format that is not read: save it as PNG or JPEG and choose that.
code-not-an-image = This is no picture: choose a PNG, JPEG, WebP or GIF.
code-images-missing = { $count ->
    [one] { $count } picture is not in your library and so not in the file: insert it again, then export.
   *[other] { $count } pictures are not in your library and so not in the file: insert them again, then export.
}
code-image-made-smaller = The picture “{ $title }” was { $width } × { $height } pixels and is kept at { $nowWidth } × { $nowHeight }.
code-image-left-out = The picture of “{ $title }” cannot be read in this file and was left out: insert it again.
code-images-not-brought = { $count ->
    [one] { $count } picture did not come along with the file: insert it again.
   *[other] { $count } pictures did not come along with the file: insert them again.
}

## What is said besides. Variables: $count (number)

notice-placed = { $count ->
    [one] { $count } card had no place in its cell and was given one.
   *[other] { $count } cards had no place in their cell and were given one.
}
notice-other-version = There is another version of this journey in your library, and that one is open; Import opens the file beside it.
# Variables: $file (text): a file's name; $sentence (text): what is wrong in it
in-file = { $file }: { $sentence }
