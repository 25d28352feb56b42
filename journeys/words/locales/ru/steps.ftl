### The steps of one customer, each with its reason.

## What happens to one customer, in order. Who it happens to is not named: each message goes on from “The customer”.

step-arrived = приходит
step-begins = начинает здесь
step-comes-from = приходит из { $from }
step-rule-starts = здесь для него начинается правило
step-is-recorded = здесь его визит записан
step-stays = остаётся на { $duration }
step-waits-out = ждёт { $duration }
step-waits = ждёт не дольше, чем { $duration }
step-waits-on = ждёт сколько потребуется
step-asks = просит место и готов ждать { $duration }
step-asks-on = просит место и готов ждать сколько потребуется
step-feels = чувствует это: настроение { $mood }
step-is-hurt = сталкивается с этим: настроение { $mood }
step-is-hurt-and-leaves = сталкивается с этим и из-за этого уходит: настроение { $mood }
step-is-spared = на этот раз этого избегает
step-event = посылает событие «{ $event }»
step-gives = даёт то, о чём просят
step-gives-not = не даёт того, о чём просят
step-goes-on = переходит к { $to }
step-goes-on-as-drawn = переходит к { $to }, как { $share }
step-starts-besides = кроме того, для него начинается { $to }
step-will-be-brought = будет приведён к { $to }, когда это закончится
step-ends = здесь конец: { $reason }
step-fires = для него это начинается: { $cause }
step-held-back = для него это не начинается, хотя { $cause }: { $reason }
step-decides = идёт по «{ $branch }», прочитано: { $readings }
step-decides-unread = идёт по «{ $branch }»
step-need-not-wait = больше не ждёт: { $cause }
step-times-out = идёт по тайм-ауту: ожидаемое не пришло
step-is-sent = ему отправлено это сообщение
step-is-not-sent = ему не отправлено это сообщение: { $reason }
step-receives = получает его
step-receives-not = не получает его
step-opens = открывает его
step-clicks = кликает
step-unsubscribes = отписывается от этого канала
step-is-updated = о нём что-то записано
step-is-dealt = ему выпадает «{ $arm }»
step-waits-for-others = ждёт здесь остальные пути
step-meets = достигает цели
step-meets-credited = достигает цели, что засчитано сообщению { $message }
step-meets-again = снова достигает цели, но это не считается
step-is-still-here = ещё здесь, когда время вышло

## Why a customer, or what is under way for them, ends at a card; after “because”.

ended-share = ни один путь дальше ему не выпал
ended-pain = болевая точка его отпугнула
ended-patience = он прождал, сколько был готов
ended-end = дальше ничего не ведёт
ended-exit = это выход
ended-past = дата уже прошла
ended-goal = от цели дальше ничего не ведёт
ended-stopped = его автоматизация для него окончена
ended-stopped-by = { $goal } завершает его автоматизацию
ended-brought = правило приводит его в другое место
ended-joined = дальше отсюда идёт другой его путь
ended-visit-cap = он приходил сюда слишком часто
ended-deviation = то, что он сделал дальше, не нарисовано

## What sets a trigger off or ends a wait; after “because”.

cause-event = пришло событие «{ $event }»
cause-unmet = то, что должно было прийти, не пришло
cause-segment = он входит в { $segment }
cause-arrival = он пришёл
cause-clock = настало его время

## Why a trigger does not start its rules.

held-back-off = автоматизация выключена
held-back-not-for-them = автоматизация не для него
held-back-entered-before = он уже через неё проходил
held-back-still-inside = прошлый раз ещё не закончен
held-back-too-soon = прошлый раз был слишком недавно

## Why a message is not sent; after “because”.

not-sent-consent = он не давал согласия на этот канал
not-sent-cap = он уже получил, сколько можно
not-sent-quiet-hours = сейчас тихие часы
not-sent-unsubscribed = он отписался от этого канала

## What a condition read, and whether it held.

reading-holds = { $read } (да)
reading-fails = { $read } (нет)
read-attribute = «{ $attribute }» — { $value }
read-attribute-unknown = «{ $attribute }» неизвестно
read-tag = метка «{ $tag }»
read-segment = входит в { $segment }
read-persona = это { $persona }
read-persona-none = без персоны
read-mood = настроение { $mood }
read-entry = начал с { $entry }
read-entry-none = нигде не начинал
read-event = событие «{ $event }»: { $times }×
read-message-sent = { $message }: отправлено
read-message-delivered = { $message }: доставлено
read-message-opened = { $message }: открыто
read-message-clicked = { $message }: был клик
read-message-unsubscribed = { $message }: отписка
read-local-time = местное время { $time }
value-yes = да
value-no = нет
