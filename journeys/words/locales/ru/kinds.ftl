### What records, nodes, lanes, channels and the like are called.

## Records

kind-journey = Путь
kind-stage = Этап
kind-lane = Дорожка
kind-node = Карточка
kind-connector = Связь
kind-automation = Автоматизация
kind-persona = Персона
kind-segment = Сегмент
kind-scenario = Сценарий
kind-expectation = Ожидание

## Nodes

kind-touchpoint = Точка контакта
kind-action = Действие клиента
kind-emotion = Эмоция
kind-pain-point = Болевая точка
kind-opportunity = Возможность
kind-metric = Метрика
kind-content = Контент
kind-backstage = Шаг за кулисами
kind-quote = Цитата
kind-note = Заметка
kind-image = Изображение
kind-trigger = Триггер
kind-condition = Условие
kind-message = Сообщение
kind-update = Обновление
kind-delay = Задержка
kind-window = Временное окно
kind-wait = Ожидание события
kind-split = Случайное деление
kind-fork = Развилка
kind-join = Слияние
kind-goal = Цель
kind-exit = Выход

## Lanes, as a new one is called

lane-touchpoints = Точки контакта
lane-actions = Действия клиента
lane-emotions = Эмоции
lane-pain-points = Болевые точки
lane-opportunities = Возможности
lane-metrics = Метрики
lane-content = Контент
lane-backstage = За кулисами
lane-rules = Если … то
lane-notes = Заметки
lane-images = Изображения

## Channels

channel-web = Сайт
channel-app = Приложение
channel-email = Эл. почта
channel-sms = SMS
channel-push = Push-уведомление
channel-phone = Телефон
channel-shop = Магазин
channel-social = Соцсети
channel-ad = Реклама
channel-search = Поиск
channel-chat = Чат
channel-referral = Рекомендация
channel-post = Почта
channel-event = Мероприятие
channel-messenger = Мессенджер

## Records by name

# Variables: $kind (text): what kind of record it is; $title, $id (text).
record-titled = { $kind } «{ $title }»
record-untitled = { $kind } { $id }
record-nameless = { $kind }
# Variables: $from, $to (texts): the titles of the cards that a connector joins.
connector-between = { $from } → { $to }

# Variables: $title (text): the journey that is copied.
title-of-copy = { $title } — копия

## Joining

list-comma = ,{" "}
# Variables: $first, $second (text)
list-and = { $first } и { $second }

## Lengths of time. Variables: $count (number)

duration-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
duration-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[other] { $count } часов
}
duration-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[other] { $count } минут
}
duration-seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[other] { $count } секунд
}
duration-milliseconds = { $count ->
    [one] { $count } миллисекунда
    [few] { $count } миллисекунды
   *[other] { $count } миллисекунд
}
# Variables: $first, $second (text): two lengths of time, the longer first.
duration-both = { $first } { $second }

## Currencies that are not known by their code

currency-irt = томанов
currency-irr = риалов
