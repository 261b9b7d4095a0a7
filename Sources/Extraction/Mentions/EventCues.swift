/// Words that tell which nouns name an agreement or event, and which clauses tell one.
struct EventCues {
  /// Agreement nouns that a clause tells apart: "a bill that would ban plastic bags".
  var clauseNouns: Set<String> = []
  /// Nouns of changes to a law: "amendments to the media law".
  var amendingNouns: Set<String> = []
  /// What is done with protests and attacks: "financing protests".
  var instigatingWords: Set<String> = []
  /// Papers that are agreements once they are signed: "a joint statement".
  var signedPapers: Set<String> = []
  /// Verbs of signing such papers.
  var papering: Set<String> = []
  /// What shoots, and verbs of shooting: "sniper fire", "opened fire".
  var gunWords: Set<String> = []
  /// Votes that somebody wins or loses.
  var contestNouns: Set<String> = []
  /// Verbs of winning and losing them.
  var contestVerbs: Set<String> = []
  /// Kinds of places before "of" and a name: "the town of".
  var framingNouns: Set<String> = []
  /// What people go on: "strike".
  var undertakenNouns: Set<String> = []
  /// What explodes.
  var bombNouns: Set<String> = []
  /// What a bomb does.
  var blastVerbs: Set<String> = []
  /// Who takes power by force: "the military takeover".
  var usurpers: Set<String> = []
  /// How agreements come to nothing: "a pact that lapsed".
  var lapsing: Set<String> = []
  /// What a new agreement does to an old one: "replaces a pact".
  var replacing: Set<String> = []

  /// How people come to a meeting.
  var comingVerbs: Set<String> = []

  init() {}

  /// Reads the entries of the lexicon `mention-cues` by their effect.
  init(_ words: (String) -> Set<String>) {
    clauseNouns = words("clause-noun")
    amendingNouns = words("amending-noun")
    instigatingWords = words("instigating-word")
    signedPapers = words("signed-paper")
    papering = words("papering")
    gunWords = words("gun-word")
    contestNouns = words("contest-noun")
    contestVerbs = words("contest-verb")
    framingNouns = words("framing-noun")
    undertakenNouns = words("undertaken-noun")
    bombNouns = words("bomb-noun")
    blastVerbs = words("blast-verb")
    usurpers = words("usurper")
    lapsing = words("lapsing")
    replacing = words("replacing")
    comingVerbs = words("coming-verb")
  }
}
