### What the checker finds: what is wrong, where, and what to do. The message of a finding is `code-`
### and its code. (`code-no-such-port` stands with the errors.)

code-shares-over = { $subject }: доли связей дают в сумме { NUMBER($sum, style: "percent", maximumFractionDigits: 1) }: уменьшите их до 100 % или меньше.
code-unknown-kind = { $subject }: этот вид известен только более новому Safar: установите его или уберите карточку, чтобы запустить путь.
code-undecided-trigger = { $node } ничего не ждёт: выберите, что его запускает.
code-undecided-condition = { $record }: в «{ $label }» ничего не выбрано: укажите, по чему принимать решение.
code-undecided-wait = { $node }: в «{ $label }» ничего не выбрано: укажите, чего ждать.
code-undecided-delay = { $node }: не указано, сколько ждать: введите время.
code-undecided-window = { $node } не говорит, когда открыто, и через него никто не пройдёт: выберите часы.
code-port-overfull = { $subject }: выход «{ $port }» ведёт в несколько мест, а может только в одно: уберите лишнее или поставьте деление или развилку.
code-unreachable = { $node }: сюда никто не попадает: проведите сюда связь или уберите карточку.
code-open-end = { $node } никуда не ведёт: соедините со следующим шагом или с выходом.
code-no-else = { $node }: не сказано, что делать с остальными: соедините выход «{ port-else }».
code-opened-straight-after-sending = { $node } спрашивает сразу после отправки ({ $message }), когда никто ещё не успел открыть: поставьте между ними задержку или ожидание.
code-wait-cannot-end = { $node } может длиться вечно: задайте предел времени или добавьте на карту то, что пошлёт нужное событие.
code-moment-past = { $node }: момент в поле «{ $label }» проходит раньше, чем придёт первый клиент: выберите более поздний или начните сценарий раньше.
code-says-the-same = { $node } говорит то же, что и { $message }, по тому же каналу: напишите другое или уберите одно из двух.
code-not-carried = { $node }: кто идёт дальше, к { $to }, встречает вас на другом устройстве или по другому каналу и заполняет всё заново: перенесите заполненное и включите это здесь.
code-loop-without-delay = { $node } входит в цикл, где время не идёт: поставьте в цикл задержку.
code-emotion-without-evidence = { $node }: не указано, откуда это известно: отметьте — предположение, слова клиентов или запись.
code-pain-without-opportunity = { $node }: пока нет возможности, которая её решает: добавьте её или выберите в имеющейся.
