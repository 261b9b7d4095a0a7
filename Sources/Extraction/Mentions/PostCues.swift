/// Words that tell who holds, gets and leaves a post, and who belongs where.
struct PostCues {
  /// Nouns of serving, choosing and going "as" something.
  var servingNouns: Set<String> = []
  /// Verbs whose object loses a post.
  var dismissingVerbs: Set<String> = []
  /// Verbs of leaving a post.
  var leavingVerbs: Set<String> = []
  /// Nouns of losing and leaving one.
  var leavingNouns: Set<String> = []
  /// Nouns that a party's adjective stands in front of: "rival", "nominee".
  var partisanNouns: Set<String> = []
  /// What a party is: "the governing Liberals".
  var partyQualifiers: Set<String> = []
  /// Adjectives that belong to a ministry's field: "public enterprises".
  var fieldAdjectives: Set<String> = []
  /// People by what they do at an employer: "a nurse at".
  var staffNouns: Set<String> = []
  /// Verbs that clubs are the subjects of.
  var clubVerbs: Set<String> = []
  /// Who plays and coaches at a club.
  var clubPeople: Set<String> = []

  init() {}

  /// Reads the entries of the lexicon `mention-cues` by their effect.
  init(_ words: (String) -> Set<String>) {
    servingNouns = words("serving-noun")
    dismissingVerbs = words("dismissing-verb")
    leavingVerbs = words("leaving-verb")
    leavingNouns = words("leaving-noun")
    partisanNouns = words("partisan-noun")
    partyQualifiers = words("party-qualifier")
    fieldAdjectives = words("field-adjective")
    staffNouns = words("staff-noun")
    clubVerbs = words("club-verb")
    clubPeople = words("club-person")
  }
}
