import Language
internal import Ontology

/// A kind of happening that is an event wherever a clause with a date tells it.
struct UntakenHappening {
  /// Whom or what a happening is called by.
  enum Subject: String {
    /// A ship, aircraft or train, by its name or kind.
    case vehicle
    /// The named person whom it befalls.
    case person
    /// The named person for whom others hold it: "was buried", "was sworn in".
    case honoured
    /// The named person who does it: "died".
    case own
    /// A building or work: "bridge collapse".
    case structure
    /// What is sent into space.
    case craft
    /// People who demonstrate; called by the place.
    case crowd
    /// Those who fight each other; called by the place.
    case parties
    /// What is attacked; called by the place.
    case target
    /// People of one post who meet; called by them and the place.
    case gathering
    /// Whom it befalls, where the text names nobody by the place.
    case victims
    /// A state or region that becomes one.
    case state
    /// A crowd that gathers to protest; called by the place.
    case assembly
    /// Who stands trial, by his name.
    case accused
    /// Soldiers who take power; called by their country.
    case junta
    /// A state that tries out a weapon.
    case tester
    /// What a bomb does; called by the place.
    case blast
  }

  /// What it is called.
  let noun: String
  /// By what it is told apart.
  let subject: Subject

  /// Nil for an entry that does not say whom it befalls.
  init?(_ entry: Lexicon.Entry) {
    guard let subject = entry.first("of").flatMap(Subject.init) else { return nil }
    noun = entry.first("noun") ?? entry.id
    self.subject = subject
  }
}

/// A kind of happening that a clause tells and a later noun takes up.
struct ToldHappening {
  /// Folded nouns that may take it up.
  let nouns: WordSet
  /// Lemmas of verbs that tell it.
  let verbs: WordSet
  /// Whether it is something done, which is a node only where somebody judges it.
  let isAct: Bool
  /// Whether it is between two where a clause says who does it: "bombed", "freed".
  var isOfDoer = false
}
