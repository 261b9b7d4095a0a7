internal import Language
internal import TextModel

/// `participated-in` of elections, where the clause does not name the election that the article
/// speaks of: "He won 47 percent of the vote", "Chilima was third", "X stood against the
/// president".
struct ElectionClaims {
  /// How many sentences back an election may have been named.
  private static let reach = 6
  private static let runners = ["person", "organization"]

  /// An election's mention in the text.
  struct Named {
    let head: Int
    let entity: Int
  }

  let elections: [Named]
  /// The article's only election, if it speaks of one.
  private let only: Int?
  /// Tokens of time expressions.
  private let timeTokens: Set<Int>

  static func read(_ context: inout StructureContext) {
    let elections = context.analysis.mentions.filter { mention in
      mention.entities.count == 1 && mention.form != .pronoun
        && context.type(mention.entities[0]) == "event"
        && isElection(mention, context)
    }.map { Named(head: $0.head, entity: $0.entities[0]) }.sorted { $0.head < $1.head }
    guard !elections.isEmpty else { return }
    let all = Set(elections.map(\.entity))
    let reader = ElectionClaims(
      elections: elections, only: all.count == 1 ? all.first : nil,
      timeTokens: Set(context.analysis.times.flatMap(\.tokens)))
    for i in context.tokens.indices where context.isRead(i) { reader.read(i, &context) }
  }

  private static func isElection(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    let word = context.tokens[mention.head].lemma.lowercased()
    return context.words.has("poll-word", word)
      || context.words.has("poll-word", context.texts[mention.head])
      // The tokeniser takes it apart.
      || word == "off" && mention.head > 1 && context.texts[mention.head - 1] == "-"
        && context.texts[mention.head - 2] == "run"
  }

  private func read(_ i: Int, _ context: inout StructureContext) {
    let words = context.words
    let text = context.texts[i]
    if words.has("vote-share", text) {
      share(i, &context)
    } else if words.has("rank-word", text) {
      rank(i, &context)
    } else if text == "mate", i > 0, context.texts[i - 1] == "running" {
      mate(i, &context)
    } else if words.has("candidacy-verb", context.tokens[i].lemma.lowercased()),
      context.tokens[i].pos == "VERB"
    {
      candidacy(i, &context)
      rivals(i, &context)
    } else if words.has("contest-verb", context.tokens[i].lemma.lowercased()),
      context.tokens[i].pos == "VERB"
    {
      contest(i, &context)
    } else {
      rivals(i, &context)
    }
  }

  // MARK: What says that somebody stood

  /// "Won 47.1 percent of the vote", "got 340 votes", "took 36 per cent".
  private func share(_ noun: Int, _ context: inout StructureContext) {
    var top = noun
    for _ in 0..<3 where ["pobj", "prep", "nmod", "compound"].contains(context.tokens[top].dep) {
      top = context.tokens[top].head
    }
    let verb = context.tokens[top].head
    guard ["dobj", "npadvmod", "pobj", "quantmod"].contains(context.tokens[top].dep),
      words(context, "vote-verb", verb), !context.isNegated(verb)
    else { return }
    // "Vox won 24 seats".
    let isOfSeats =
      context.texts[noun] == "seats"
      && context.children[noun].contains { context.tokens[$0].dep == "nummod" }
    let isOfVotes =
      isOfSeats || context.sentence(noun).contains { words(context, "ballot-word", $0) }
    for child in context.children[verb] where context.tokens[child].dep == "nsubj" {
      guard let actor = runner(child, context),
        context.type(actor) == "person" || isOfVotes
      else { continue }
      state(actor, verb, "share", &context)
    }
  }

  /// "Came second", "was third", "finished a distant second to Mubarak".
  private func rank(_ word: Int, _ context: inout StructureContext) {
    let verb = context.tokens[word].head
    let next = word + 1 < context.tokens.count ? context.tokens[word + 1] : nil
    guard
      ["advmod", "acomp", "attr", "oprd", "dobj", "npadvmod"].contains(context.tokens[word].dep),
      words(context, "rank-verb", verb), !context.isNegated(verb),
      !isElsewhere(word, verb, context),
      // "Would be the last to ask".
      !context.children[word].contains(where: {
        ["relcl", "acl", "xcomp"].contains(context.tokens[$0].dep) && context.tokens[$0].tag == "VB"
      }), next?.tag != "TO",
      !(next.map { $0.tag.hasPrefix("NN") || $0.tag == "HYPH" } ?? false)
    else { return }
    for child in context.children[verb] where context.tokens[child].dep == "nsubj" {
      guard let actor = runner(child, context) else { continue }
      state(actor, verb, "rank", &context)
      let winners =
        context.objects(of: word) { $0 == "to" } + context.objects(of: verb) { $0 == "to" }
      for other in winners {
        guard let winner = runner(other, context) else { continue }
        state(winner, verb, "rank", &context)
      }
    }
  }

  /// "Second in the race": in something else than an election.
  private func isElsewhere(_ word: Int, _ verb: Int, _ context: StructureContext) -> Bool {
    let places = context.objects(of: word) { $0 == "in" } + context.objects(of: verb) { $0 == "in" }
    return !places.isEmpty
      && !places.contains { place in
        context.words.has("ballot-word", context.texts[place])
          || elections.contains { $0.head == place }
          || timeTokens.contains(place)
      }
  }

  /// "With Atupele Muluzi as his running mate".
  private func mate(_ noun: Int, _ context: inout StructureContext) {
    guard context.tokens[noun].dep == "pobj", context.texts[context.tokens[noun].head] == "as"
    else { return }
    var i = noun - 1
    while i >= max(context.sentence(noun).lowerBound, noun - 8) {
      if let person = context.covering(i, ["person"]) {
        guard context.index.mention(covering: i)?.form == .name else { return }
        state(person, noun, "mate", &context)
        return
      }
      i -= 1
    }
  }

  /// "Stood against the president", "intends to run again", "is running for a second term".
  private func candidacy(_ verb: Int, _ context: inout StructureContext) {
    guard !context.isNegated(verb) else { return }
    var stands = context.children[verb].contains {
      context.texts[$0] == "again" && $0 > verb && $0 - verb <= 2
    }
    var rivals: [Int] = []
    for object in context.objects(of: verb, { $0 == "against" }) {
      guard let rival = runner(object, context), context.type(rival) == "person" else { continue }
      rivals.append(rival)
      stands = true
    }
    stands =
      stands
      || context.objects(of: verb, { ["for", "on", "as"].contains($0) }).contains {
        words(context, "candidacy-goal", $0)
      }
    guard stands else { return }
    var subjects = context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
    var above = verb
    for _ in 0..<8
    where subjects.isEmpty && ["xcomp", "conj"].contains(context.tokens[above].dep) {
      above = context.tokens[above].head
      subjects = context.children[above].filter { context.tokens[$0].dep == "nsubj" }
    }
    for subject in subjects {
      for token in [subject] + context.conjuncts(subject) {
        guard let actor = runner(token, context) else { continue }
        state(actor, verb, "candidacy", &context)
        for rival in rivals { state(rival, verb, "candidacy", &context) }
      }
    }
  }

  /// "Has been re-elected after beating Bruno Delorme in Sunday's run-off", "won re-election in
  /// Sunday's run-off, defeating X": winner and loser of the election that the clause names.
  private func contest(_ verb: Int, _ context: inout StructureContext) {
    guard !context.isNegated(verb), !context.isPossible(verb) else { return }
    let objects = context.children[verb].filter { context.tokens[$0].dep == "dobj" }
    let lemma = context.tokens[verb].lemma.lowercased()
    let named =
      context.objects(of: verb) { $0 == "in" }
      + objects.flatMap { object in context.objects(of: object) { $0 == "in" } }
      // "Won the election, defeating X".
      + (lemma == "win" ? objects : [])
    guard let poll = named.first(where: { object in elections.contains { $0.head == object } })
    else { return }
    var runners = context.children[verb].filter {
      ["nsubj", "nsubjpass"].contains(context.tokens[$0].dep)
    }
    var above = verb
    for _ in 0..<4
    where runners.isEmpty
      && ["pcomp", "prep", "advcl", "xcomp", "conj"].contains(context.tokens[above].dep)
    {
      above = context.tokens[above].head
      runners = context.children[above].filter {
        ["nsubj", "nsubjpass"].contains(context.tokens[$0].dep)
      }
    }
    let beaten = [verb] + context.children[verb].filter { context.tokens[$0].dep == "advcl" }
    for clause in beaten
    where context.words.has("beating-verb", context.tokens[clause].lemma.lowercased()) {
      for child in context.children[clause] where context.tokens[child].dep == "dobj" {
        runners += [child] + context.children[child].filter { context.tokens[$0].dep == "appos" }
      }
    }
    // "Lost to X in the election".
    if lemma == "lose" { runners += context.objects(of: verb) { $0 == "to" } }
    for token in runners {
      guard let actor = runner(token, context) else { continue }
      state(actor, poll, "contest", &context)
    }
  }

  // MARK: Which election

  func state(
    _ actor: Int, _ token: Int, _ rule: String, _ context: inout StructureContext
  ) {
    guard let election = election(at: token, rule, context) else { return }
    if rule == "candidacy", isOfAnotherYear(election, token, context) { return }
    context.claim(
      "participated-in", from: actor, to: election, at: token, rule: "participated-in: \(rule)",
      confidence: 0.7,
      modality: rule == "candidacy" && context.isPossible(token) ? .possible : .asserted)
  }

  /// "Ran for president in 2018" behind last month's run-off: another year's than the election that
  /// other sentences name.
  private func isOfAnotherYear(_ election: Int, _ token: Int, _ context: StructureContext) -> Bool {
    let sentence = context.sentence(token)
    let years = sentence.filter { timeTokens.contains($0) }.map { context.tokens[$0].text }
      .filter { $0.utf8.count == 4 && Int($0) != nil }
    let here = first(from: sentence.lowerBound)
    if here < elections.count, sentence.contains(elections[here].head) { return false }
    let name = context.entities[election].name
    return !years.isEmpty && !years.contains(where: name.contains)
  }

  /// The election of the sentence, the one named last before it, or the article's only one.
  ///
  /// Who came third some sentences behind another vote, which the text names once, did so in the
  /// one that the article begins with.
  private func election(at token: Int, _ rule: String, _ context: StructureContext) -> Int? {
    let sentence = context.sentence(token)
    let here = first(from: sentence.lowerBound)
    if here < elections.count, sentence.contains(elections[here].head) {
      return elections[here].entity
    }
    if here > 0 {
      let last = elections[here - 1]
      if context.sentenceOf[token] - context.sentenceOf[last.head] <= Self.reach,
        context.isInOneItem(token, last.head)
      {
        if rule == "rank" || rule == "share", let lead = elections.first,
          context.sentenceOf[lead.head] < 2, context.isInOneItem(token, lead.head),
          context.sentenceOf[token] - context.sentenceOf[last.head] > 1,
          elections.filter({ $0.entity == last.entity }).count == 1
        {
          return lead.entity
        }
        return last.entity
      }
    }
    return elections.contains { context.isInOneItem(token, $0.head) } ? only : nil
  }

  /// Place of the first election that is named at a token or behind it.
  func first(from token: Int) -> Int {
    var low = 0
    var high = elections.count
    while low < high {
      let middle = (low + high) / 2
      if elections[middle].head < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The person or party that a subject denotes, a pronoun's too.
  func runner(_ token: Int, _ context: StructureContext) -> Int? {
    guard let mention = context.index.mention(headedBy: token), mention.entities.count == 1,
      Self.runners.contains(context.type(mention.entities[0]))
    else { return nil }
    return mention.entities[0]
  }

  private func words(_ context: StructureContext, _ name: String, _ token: Int) -> Bool {
    context.words.has(name, context.tokens[token].lemma.lowercased())
      || context.words.has(name, context.texts[token])
  }
}
