### What the checker finds: what is wrong, where, and what to do. The message of a finding is `code-`
### and its code. (`code-no-such-port` stands with the errors.)

code-shares-over = { $subject }: مجموع نسب وصلاته { NUMBER($sum, style: "percent", maximumFractionDigits: 1) }: خفّضها إلى ١٠٠٪ أو أقل.
code-unknown-kind = { $subject } من إصدار أحدث من سفر: ثبّت الإصدار الأحدث أو احذف البطاقة لتشغيل الرحلة.
code-undecided-trigger = { $node } لا يصغي إلى شيء: اختر ما يبدؤه.
code-undecided-condition = { $record }: لم يُختر شيء في «{ $label }»: حدّد على أي أساس يقرر.
code-undecided-wait = { $node }: لم يُختر شيء في «{ $label }»: حدّد ما ينتظره.
code-undecided-delay = { $node } لا يذكر المدة: أدخِل مدة.
code-undecided-window = { $node } لا يقول متى يكون مفتوحًا، فلن يمرّ منه أحد: اختر ساعاته.
code-port-overfull = { $subject }: المخرج «{ $port }» يؤدي إلى عدة أماكن ولا يمكن إلا مكان واحد: احذف الباقي أو ضع تقسيمًا أو تفرّعًا.
code-unreachable = لا أحد يصل إلى { $node }: ارسم وصلة إليه أو احذفه.
code-never-starts = لا يبدأ { $node } أبدًا، فما ينصت إليه لا يحدث لأحد: قُد العملاء إلى ما يرسل حدثه أو اجعله ينصت إلى شيء آخر.
code-open-end = { $node } لا يؤدي إلى شيء: صِله بما يليه أو بخروج.
code-open-port = { $subject }: المخرج «{ $port }» لا يؤدي إلى شيء: صِله بما يليه أو بخروج.
code-no-else = { $node } لا يقول شيئًا عن الباقين: صِل مخرجه «{ port-else }».
code-opened-straight-after-sending = { $node } يسأل عن { $message } فور إرسالها ولم يفتحها أحد بعد: ضع مهلة أو انتظارًا بينهما.
code-wait-cannot-end = قد ينتظر { $node } إلى الأبد: ضع له حدًّا زمنيًا، أو ضع على الخريطة ما يرسل حدثه.
code-moment-past = { $node }: اللحظة في «{ $label }» تمضي قبل مجيء أول عميل: اختر لحظة لاحقة أو ابدأ السيناريو قبلها.
code-says-the-same = { $node } تقول ما تقوله { $message } عبر القناة نفسها: اجعلها تقول شيئًا آخر أو احذف إحداهما.
code-sent-twice = تُرسل { $node } مرتين إلى من يمضي من { $fork } في الطريقين معًا: اجعل طريقًا واحدًا فقط يؤدي إليها.
code-not-carried = { $node }: من يمضي إلى { $to } يلقاك بجهاز آخر أو قناة أخرى ويعيد ملء كل شيء: انقل ما مُلئ وفعّل ذلك هنا.
code-loop-without-delay = { $node } جزء من حلقة لا يمر فيها وقت: ضع مهلة في الحلقة.
code-emotion-without-evidence = { $node } لا يذكر مصدره: حدّد أهو مفترض أم قاله العملاء أم مسجَّل.
code-pain-without-opportunity = { $node }: لا فرصة تحلّها بعد: أضِف فرصة أو اخترها في فرصة.
