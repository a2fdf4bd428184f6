const plain = (dep) => dep.split(':')[0]
const share = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole)

/** Scores on gold tokens: shares of words in percent; `LAS` without subtypes, `full` with them; `noPunct` leaves punctuation out. */
export function scoreGoldTokens(sentences, analyse) {
  const n = { all: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, full: 0, words: 0, uasWords: 0, lasWords: 0, root: 0 }
  const labels = new Map()
  const count = (dep, key) => {
    const row = labels.get(dep) ?? { gold: 0, found: 0, right: 0 }
    row[key]++
    labels.set(dep, row)
  }
  for (const { words } of sentences) {
    const guess = analyse(words.map((word) => word.form))
    words.forEach((word, i) => {
      const { upos, xpos, head, dep, lemma } = guess[i]
      const attached = head === word.head
      const labelled = attached && plain(dep) === plain(word.dep)
      n.all++
      if (upos === word.upos) n.upos++
      if (xpos === word.xpos) n.xpos++
      if (lemma === word.lemma) n.lemma++
      if (attached) n.uas++
      if (labelled) n.las++
      if (attached && dep === word.dep) n.full++
      if (plain(word.dep) !== 'punct') {
        n.words++
        if (attached) n.uasWords++
        if (labelled) n.lasWords++
      }
      count(plain(word.dep), 'gold')
      count(plain(dep), 'found')
      if (labelled) count(plain(dep), 'right')
    })
  }
  const f1 = (dep) => {
    const { gold = 0, found = 0, right = 0 } = labels.get(dep) ?? {}
    return share(2 * right, gold + found)
  }
  return {
    upos: share(n.upos, n.all),
    xpos: share(n.xpos, n.all),
    lemma: share(n.lemma, n.all),
    uas: share(n.uas, n.all),
    las: share(n.las, n.all),
    full: share(n.full, n.all),
    noPunct: { uas: share(n.uasWords, n.words), las: share(n.lasWords, n.words) },
    f1,
  }
}

/** Paragraphs as lines, sentences of one paragraph joined by spaces; with each sentence's place in the text. */
export function joinText(sentences) {
  let text = ''
  const starts = sentences.map((sentence, i) => {
    if (i > 0) text += sentence.opens ? '\n\n' : ' '
    const start = text.length
    text += sentence.text
    return start
  })
  return { text, starts }
}

/** F1 of words, tags and labelled arcs from raw text, words matched by their place (as the CoNLL 2018 shared task scores). */
export function scoreRawText(sentences, parse) {
  const { text, starts } = joinText(sentences)
  const gold = new Map()
  sentences.forEach(({ words }, s) => {
    for (const word of words) {
      const head = words[word.head]
      const at = (w) => `${starts[s] + w.start}-${starts[s] + w.end}`
      gold.set(at(word), { ...word, headAt: head ? at(head) : 'root' })
    }
  })
  const goldEnds = new Map(sentences.map((s, i) => [`${starts[i]}-${starts[i] + s.text.length}`, true]))
  const n = { found: 0, words: 0, upos: 0, uas: 0, las: 0, sentences: 0, sentencesFound: 0 }
  for (const sentence of parse(text)) {
    n.sentencesFound++
    if (goldEnds.has(`${sentence.start}-${sentence.end}`)) n.sentences++
    for (const token of sentence.tokens) {
      n.found++
      const word = gold.get(`${token.start}-${token.end}`)
      if (!word) continue
      n.words++
      if (word.upos === token.upos) n.upos++
      const head = sentence.tokens[token.head]
      if (word.headAt !== (head ? `${head.start}-${head.end}` : 'root')) continue
      n.uas++
      if (plain(word.dep) === plain(token.dep)) n.las++
    }
  }
  const total = sentences.reduce((sum, { words }) => sum + words.length, 0)
  const f1 = (right) => share(2 * right, n.found + total)
  return {
    words: f1(n.words),
    upos: f1(n.upos),
    uas: f1(n.uas),
    las: f1(n.las),
    sentences: share(2 * n.sentences, n.sentencesFound + sentences.length),
  }
}

/** Sentences and words a second of processor time from raw text, the best of some rounds. */
export function measureSpeed(sentences, parse, rounds = 10) {
  const { text } = joinText(sentences)
  let best = Number.POSITIVE_INFINITY
  let found = []
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    found = parse(text)
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  const words = found.reduce((sum, { tokens }) => sum + tokens.length, 0)
  return { sentences: (1000 * found.length) / best, words: (1000 * words) / best }
}
