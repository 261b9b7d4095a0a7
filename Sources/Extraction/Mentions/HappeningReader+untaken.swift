import Language
import TextModel

/// Events that a clause with a day tells and no noun takes up: "In December 1987 the Doña Paz
/// collided with a tanker", "he was assassinated in 2009", "about 200 people marched through Hanoi
/// yesterday".
extension HappeningReader {
  /// No article tells of more; texts that do are made to keep us busy.
  private static let limit = 40
  /// How many clauses of a text are looked at.
  private static let attempts = 400
  /// How many sentences of an article, with its headline, tell what it is about.
  private static let opening = 4

  /// What a happening is called by.
  private struct About {
    /// What tells it apart: a victim's name, a place.
    var key: String
    /// Its name without the year.
    var name: String
  }

  /// Makes events of past clauses with a date whose verb always tells a happening.
  ///
  /// - Complexity: O(tokens + attempts · times), and O(events) more for each event made.
  func readUntaken(into ledger: inout EntityLedger) {
    let taken = Set(ledger.drafts.compactMap(\.happening))
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for mention in ledger.mentions { for i in mention.tokens { isTaken[i] = true } }
    let events = ledger.drafts.filter { $0.type == "event" }.map { FoldedWord.fold($0.name) }
    var made: [String: Int] = [:]
    var told: [Told] = []
    var attempts = 0
    for verb in view.tokens.indices where !taken.contains(verb) && !isTaken[verb] {
      guard view.tokens[verb].pos == "VERB", let kind = kind(of: verb), isTold(verb),
        !(view.tokens[verb].lemma == "march" && isOfTroops(verb)),
        !isDeed(verb, lexicon.toldHappenings.filter { $0.nouns.contains(kind.noun) })
      else { continue }
      attempts += 1
      guard attempts <= Self.attempts, let about = about(kind, verb),
        let year = year(of: verb) ?? year(of: clause(above: verb)) ?? yearBehind(kind, verb)
      else { continue }
      let key = FoldedWord.fold("\(about.name) \(year)")
      let entity: Int
      if let known = made[key] {
        entity = known
      } else {
        guard made.count < Self.limit, !isKnown(kind, about, year, events) else { continue }
        entity = ledger.newEntity(type: "event", name: "\(about.name) (\(year))")
        ledger.drafts[entity].isDescribed = true
        ledger.drafts[entity].happening = verb
        made[key] = entity
        told.append(Told(entity: entity, verb: verb, last: verb))
      }
      ledger.mention(
        verb..<(verb + 1), head: verb, entities: [entity], form: .description, confidence: 0.7)
      ledger.addSurface(about.name, to: entity)
    }
    takeUp(told, isTaken, into: &ledger)
  }

  /// "The attack", "the march" behind a clause that told it.
  private func takeUp(_ told: [Told], _ isTaken: [Bool], into ledger: inout EntityLedger) {
    guard let first = told.first?.verb else { return }
    let parser = DescribedNodeParser(view: view, lexicon: lexicon, named: named)
    let nouns = told.map { happening in
      return Set(
        lexicon.toldHappenings.filter { !$0.isAct && tells(happening.verb, [$0]) }.flatMap(\.nouns))
    }
    var last = told.map(\.last)
    for i in first..<view.tokens.count
    where !isTaken[i] && view.isRead[i] && view.tokens[i].tag.hasPrefix("NN")
      && named.candidateAt[i] < 0
    {
      let place = told.indices.last { place in
        told[place].verb < i && nouns[place].contains(view.words[i])
          && view.sentenceOf[i] - view.sentenceOf[last[place]] <= Self.memory
      }
      guard let place else { continue }
      let node = parser.node(noun: i..<(i + 1))
      guard node.isDefinite, !node.isDenied, !node.isSpecific, node.content.isEmpty,
        !["compound", "nmod"].contains(view.tokens[i].dep)
      else { continue }
      last[place] = i
      mention(node, told[place].entity, into: &ledger)
    }
  }

  // MARK: What a clause tells

  /// The kind of happening that a verb tells with the words that belong to it: "sink", "gave way",
  /// "was put on trial".
  func kind(of verb: Int) -> UntakenHappening? {
    let lemma = view.tokens[verb].lemma.lowercased()
    if seizedLand(verb) != nil, let coup = lexicon.untakenHappenings["seize power"] { return coup }
    if let bombing = bombing(verb) { return bombing }
    for child in view.children[verb] where child > verb {
      let word = view.words[child]
      switch view.tokens[child].dep {
      case "prt", "advmod", "acomp", "oprd", "dobj":
        if let kind = lexicon.untakenHappenings["\(lemma) \(word)"] { return kind }
      case "prep":
        if let kind = lexicon.untakenHappenings["\(lemma) \(word)"] { return kind }
        for object in view.children[child] where view.tokens[object].dep == "pobj" {
          let noun = view.tokens[object].lemma.lowercased()
          if let kind = lexicon.untakenHappenings["\(lemma) \(word) \(noun)"] { return kind }
        }
      default: continue
      }
    }
    return lexicon.untakenHappenings[lemma]
  }

  /// "In 2009 more than 300 people died when the Teratai Prima sank": the clause that says when.
  private func clause(above verb: Int) -> Int {
    let token = view.tokens[verb]
    let isWhen = view.children[verb].contains {
      ["when", "after", "as"].contains(view.words[$0])
        && ["advmod", "mark"].contains(view.tokens[$0].dep)
    }
    return token.dep == "advcl" && isWhen ? token.head : verb
  }

  /// "Was sworn in as Singapore's ninth president on Thursday": the only day of the sentence, with
  /// no other clause before it, which the parser hangs elsewhere.
  private func yearBehind(_ kind: UntakenHappening, _ verb: Int) -> Int? {
    guard [.honoured, .vehicle].contains(kind.subject) else { return nil }
    let sentence = view.sentence(verb)
    let found = times.filter {
      sentence.contains($0.tokens.lowerBound) && $0.expression.type == "DATE"
        && $0.expression.value != nil
    }
    guard found.count == 1, let time = found.first, time.tokens.lowerBound > verb,
      view.words[time.tokens.lowerBound - 1] != "since",
      !(verb + 1..<time.tokens.lowerBound).contains(where: {
        ["VBD", "VBZ", "VBP", "MD"].contains(view.tokens[$0].tag)
      })
    else { return nil }
    return time.expression.value?.start.year
  }

  /// A finite past clause that is neither denied nor only possible, and names nobody who did it.
  private func isTold(_ verb: Int) -> Bool {
    let token = view.tokens[verb]
    return view.isRead[verb] && (["VBD", "VBN"].contains(token.tag) || isMistaggedPast(verb))
      && ["ROOT", "conj", "ccomp", "relcl", "advcl", "parataxis"].contains(token.dep)
      && named.candidateAt[verb] < 0 && isAsserted(verb)
      && !view.children[verb].contains {
        view.tokens[$0].dep == "agent"
          && view.children[$0].contains { named.candidateAt[$0] >= 0 }
      }
  }

  private func about(_ kind: UntakenHappening, _ verb: Int) -> About? {
    switch kind.subject {
    case .vehicle: return placed(about(kind, vehicle(verb)), verb)
    case .craft: return about(kind, craft(verb))
    case .person: return about(kind, sufferer(verb))
    case .honoured: return about(kind, victim(of: verb))
    case .accused: return about(kind, accused(verb))
    case .junta:
      return seizedLand(verb).map { About(key: $0, name: "\(kind.noun) in \($0)") }
    case .own: return view.sentenceOf[verb] < Self.opening ? about(kind, victim(of: verb)) : nil
    case .structure: return structure(kind, verb)
    case .crowd: return crowd(kind, verb)
    case .assembly: return isProtest(verb) ? crowd(kind, verb) : nil
    case .victims: return about(kind, sufferer(verb)) ?? scened(kind, verb)
    case .state: return about(kind, state(verb))
    case .tester:
      return !isTrial(verb)
        ? nil : state(verb).map { About(key: $0, name: "\(kind.noun) by \($0)") }
    case .parties, .target, .gathering, .blast: return scened(kind, verb)
    }
  }

  /// "Crash of a helicopter off Mykines": what has no name is told apart by the place.
  private func placed(_ about: About?, _ verb: Int) -> About? {
    guard var about, !about.key.contains(where: \.isUppercase), let scene = scene(of: verb) else {
      return about
    }
    about.name += " \(scene.preposition) \(scene.name)"
    return about
  }

  /// "Sinking of the Doña Paz".
  private func about(_ kind: UntakenHappening, _ name: String?) -> About? {
    name.map { About(key: $0, name: "\(kind.noun) of \($0)") }
  }

  // MARK: Whom or what it befalls

  /// Whether a noun that names nobody means several people: "growers", "thousands", "200 people".
  private func isPeople(_ noun: Int) -> Bool {
    let token = view.tokens[noun]
    if token.tag == "CD" || view.label[noun] == "CARDINAL" { return true }
    let word = view.words[noun]
    return ["NNS", "NNPS"].contains(token.tag)
      && lexicon.eventKinds[token.lemma.lowercased()] == nil
      && lexicon.personEndings.contains(where: word.hasSuffix)
  }

  /// Whether a preposition leads to a day: "on Monday".
  private func isDay(below preposition: Int) -> Bool {
    view.children[preposition].contains { ["DATE", "TIME"].contains(view.label[$0]) }
  }

  /// The named person whom a clause is about that names nobody else: "was assassinated", "gunmen
  /// abducted X".
  private func sufferer(_ verb: Int) -> String? {
    let isNamed = view.children[verb].contains {
      view.tokens[$0].dep == "nsubj"
        && (named.candidateAt[$0] >= 0 || view.tokens[$0].pos == "PRON")
    }
    return isNamed ? nil : victim(of: verb)
  }

  /// Who stands trial: "Carlos Vaz went on trial", "X was put on trial".
  private func accused(_ verb: Int) -> String? {
    for child in view.children[verb] where ["nsubj", "nsubjpass"].contains(view.tokens[child].dep) {
      guard let candidate = named.candidate(at: child), candidate.kind == .person else { continue }
      return view.text(candidate.tokens)
    }
    return nil
  }

  /// Where people are taken from: "kidnapped 42 people from a school in Kagara".
  private func source(of verb: Int, _ kind: UntakenHappening) -> Scene? {
    guard kind.noun == "kidnapping" else { return nil }
    let objects = view.children[verb].filter {
      ["dobj", "nsubjpass"].contains(view.tokens[$0].dep)
    }
    for child in ([verb] + objects).flatMap({ view.children[$0] }) where view.words[child] == "from"
    {
      if let scene = scene(below: child, depth: 0) {
        return Scene(preposition: "in", name: scene.name)
      }
    }
    return nil
  }

  /// "A house fell in Fez", "part of a coltan mine at Rubaya gave way": "coltan mine collapse at
  /// Rubaya".
  private func structure(_ kind: UntakenHappening, _ verb: Int) -> About? {
    for child in view.children[verb]
    where ["nsubj", "nsubjpass"].contains(view.tokens[child].dep) {
      var head = child
      if !lexicon.structureNouns.contains(view.tokens[head].lemma.lowercased()),
        let whole = view.objects(of: head, prepositions: ["of"]).first
      {
        head = whole
      }
      guard lexicon.structureNouns.contains(view.tokens[head].lemma.lowercased()) else { continue }
      var start = head
      while start > 0, view.tokens[start - 1].dep == "compound", view.tokens[start - 1].head == head
      {
        start -= 1
      }
      let what = view.text(start..<head) + (start < head ? " " : "") + view.tokens[head].lemma
      let scene = scene(of: verb) ?? self.scene(of: child) ?? self.scene(of: head)
      let place = scene.map { " \($0.preposition) \($0.name)" } ?? ""
      return About(key: scene?.name ?? what, name: "\(what) \(kind.noun)\(place)")
    }
    return nil
  }

  /// People who demonstrate somewhere: no state that protests to another, no army that marches into
  /// a town.
  private func crowd(_ kind: UntakenHappening, _ verb: Int) -> About? {
    guard let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      let scene = scene(of: verb)
    else { return nil }
    if let candidate = named.candidate(at: subject) {
      guard candidate.kind == .organization else { return nil }
    } else {
      guard isPeople(subject) else { return nil }
    }
    // "Rallied behind him", "marched on the town".
    guard
      !view.children[verb].contains(where: {
        view.tokens[$0].dep == "dobj"
          || ["behind", "around", "on", "of"].contains(view.words[$0])
            && view.tokens[$0].dep == "prep" && !isDay(below: $0)
      })
    else { return nil }
    return About(key: scene.name, name: "\(kind.noun) \(scene.preposition) \(scene.name)")
  }

  /// Whether a gathering is one of protest: "thousands gathered … to demand", "chanting", "with
  /// banners".
  private func isProtest(_ verb: Int) -> Bool {
    guard
      view.children[verb].contains(where: {
        view.tokens[$0].dep == "nsubj" && view.label[$0] == "CARDINAL"
      })
    else { return false }
    return view.sentence(verb).contains {
      lexicon.protestCues.contains(view.words[$0])
        || lexicon.protestCues.contains(view.tokens[$0].lemma.lowercased())
    }
  }

  /// The country or region that declares itself independent.
  private func state(_ verb: Int) -> String? {
    for child in view.children[verb] where view.tokens[child].dep == "nsubj" {
      guard let candidate = named.candidate(at: child),
        [.country, .place].contains(candidate.kind)
      else { continue }
      return candidate.name ?? view.text(candidate.tokens)
    }
    return nil
  }

  /// What is told apart by its place.
  private func scened(_ kind: UntakenHappening, _ verb: Int) -> About? {
    guard
      let scene = scene(of: verb, withObject: [.target, .blast].contains(kind.subject))
        ?? source(of: verb, kind),
      let subject = view.children[verb].first(where: {
        ["nsubj", "nsubjpass"].contains(view.tokens[$0].dep)
      }), view.tokens[subject].pos != "PRON"
    else { return nil }
    let place = "\(scene.preposition) \(scene.name)"
    switch kind.subject {
    case .parties
    where named.candidate(at: subject)?.kind == .person:
      // "X and Y clashed at the last meeting": in words.
      return nil
    case .parties, .victims, .blast:
      return About(key: scene.name, name: "\(kind.noun) \(place)")
    case .target where view.tokens[subject].dep == "nsubjpass":
      guard view.tokens[subject].pos == "NOUN" else { return nil }
      return About(key: scene.name, name: "\(kind.noun) \(place)")
    case .target:
      // What a state does to another is an act of one against the other.
      let kinds: [NameCandidate.Kind] = [.country, .capital, .person, .demonym, .event]
      let words = [subject] + view.children[subject].filter { $0 < subject }
      guard
        !words.contains(where: { named.candidate(at: $0).map { kinds.contains($0.kind) } ?? false }
        ),
        named.candidate(at: subject) != nil || isPeople(subject)
      else { return nil }
      return About(key: scene.name, name: "\(kind.noun) \(place)")
    default:
      // "EU foreign ministers met in Luxembourg": nobody is named who met.
      guard view.tokens[subject].tag == "NNS", view.label[subject] != "CARDINAL",
        view.children[subject].allSatisfy({ $0 < subject || view.words[$0] == "of" }),
        !view.children[verb].contains(where: {
          view.words[$0] == "with" || view.tokens[$0].dep == "dobj"
        })
      else { return nil }
      // Whose country is named meets as such.
      let whose =
        view.children[subject].filter { $0 < subject }
        + view.objects(of: subject, prepositions: ["of", "from"])
      guard
        !whose.contains(where: {
          named.candidate(at: $0).map { [.country, .capital, .demonym].contains($0.kind) } ?? false
        })
      else { return nil }
      var start = view.premodified(subject).lowerBound
      while start < subject, ["det", "poss"].contains(view.tokens[start].dep) { start += 1 }
      return About(
        key: scene.name, name: "\(kind.noun) of \(view.text(start..<(subject + 1))) \(place)")
    }
  }

  /// Whether the article already has such an event, described by a noun.
  private func isKnown(
    _ kind: UntakenHappening, _ about: About, _ year: Int, _ events: [String]
  ) -> Bool {
    let key = FoldedWord.fold(about.key)
    let last = key.split(separator: " ").last.map(String.init) ?? key
    let noun = kind.noun.split(separator: " ").last.map(String.init) ?? kind.noun
    let group = lexicon.eventKinds[kind.noun] ?? lexicon.eventKinds[noun]
    return events.contains { name in
      if name.hasPrefix(noun), name.contains(String(year)) { return true }
      switch kind.subject {
      case .vehicle, .person, .honoured, .own, .craft, .state, .accused, .tester:
        return name.contains(last)
      case .structure, .crowd, .parties, .target, .gathering, .victims, .assembly, .blast, .junta:
        // "Abduction at Birnin Yero" is none at Tsafe.
        guard name.contains(key) || !isPlaced(name) else { return false }
        let words = name.split(separator: " ").map(String.init)
        let isSame = words.contains { word in
          word == noun || group != nil && lexicon.eventKinds[word] == group
        }
        // Another year tells another event.
        let isOther = words.contains { word in
          let number = word.filter(\.isNumber)
          return number.count == 4 && Int(number) != year
        }
        return isSame && !isOther
      }
    }
  }
}
