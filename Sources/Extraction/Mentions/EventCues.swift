/// Words that tell which nouns name an agreement or event, and which clauses tell one.
struct EventCues {
  /// Agreement nouns that a clause tells apart: "a bill that would ban plastic bags".
  var clauseNouns: WordSet = []
  var hopes: WordSet = []
  /// Nouns of changes to a law: "amendments to the media law".
  var amendingNouns: WordSet = []
  /// What is done with protests and attacks: "financing protests".
  var instigatingWords: WordSet = []
  /// Papers that are agreements once they are signed: "a joint statement".
  var signedPapers: WordSet = []
  /// Small words inside names of places: "do", "del".
  var placeParticles: WordSet = []
  /// Verbs of signing such papers.
  var papering: WordSet = []
  /// What shoots, and verbs of shooting: "sniper fire", "opened fire".
  var gunWords: WordSet = []
  /// Votes that somebody wins or loses.
  var contestNouns: WordSet = []
  /// Verbs of winning and losing them.
  var contestVerbs: WordSet = []
  /// Kinds of places before "of" and a name: "the town of".
  var framingNouns: WordSet = []
  /// What people go on: "strike".
  var undertakenNouns: WordSet = []
  /// What explodes.
  var bombNouns: WordSet = []
  /// What a bomb does.
  var blastVerbs: WordSet = []
  /// Who takes power by force: "the military takeover".
  var usurpers: WordSet = []
  /// What reporters think of an event or how grave it was, which is no part of its name:
  /// "historic", "deadly".
  var ratingWords: WordSet = []
  /// Words of sums of money: "dollar", "million".
  var currencies: WordSet = []
  /// What courts and prosecutors do with what somebody is to have done: "charged with murder".
  var chargingWords: WordSet = []
  /// What a possessor suffers and does not do: "X's arrest".
  var sufferedNouns: WordSet = []
  /// How agreements come to nothing: "a pact that lapsed".
  var lapsing: WordSet = []
  /// What a new agreement does to an old one: "replaces a pact".
  var replacing: WordSet = []

  /// Words of opposing and supporting, whatever stands between them and what is judged.
  var stanceWords: WordSet = []
  /// Verbs of opposing and supporting with their particle or preposition: "throw out".
  var stancePhrases: WordSet = []
  /// Verbs that give their object a name: "called the bill a disgrace".
  var labelling: WordSet = []
  /// What a bill does to those who are against it: "the bill angered unions".
  var upsetting: WordSet = []
  /// What it does to their anger: "the plan drew criticism".
  var arousing: WordSet = []
  /// Verbs of saying what one thinks of something.
  var opining: WordSet = []
  /// Verbs with "against" that say nothing of a judgement: "insure against".
  var shielding: WordSet = []
  /// Laws of which a country has one at a time: "the budget".
  var soleLaws: WordSet = []

  /// How people come to a meeting.
  var comingVerbs: WordSet = []

  /// What a body holds when it sits.
  var sittingNouns: WordSet = []
  /// What "the ceremony" may take up: an inauguration, a funeral.
  var ceremonies: WordSet = []
  /// What is held beside what an article is about: "ceremony".
  var sideNouns: WordSet = []
  /// What needs words that say which one is meant: "hearing".
  var bareNouns: WordSet = []
  /// Those with whom states strike: "soldiers", "aircraft".
  var armNouns: WordSet = []

  /// Words in front of an assembly of members: "the 59-seat assembly".
  var legislatureWords: WordSet = []

  /// Verbs of coming to an agreement: "sign".
  var concludingVerbs: WordSet = []
  /// Verbs of giving a land a constitution: "promulgate".
  var adoptingVerbs: WordSet = []
  /// Verbs of being or being put under a curfew: "live".
  var enduringVerbs: WordSet = []

  /// Words by which something gets its name: "dubbed".
  var callingWords: WordSet = []
  /// Days of the calendar, which are no events: "New Year".
  var feasts: WordSet = []
  /// Last words of names of services and teachings, which are nobody.
  var notions: WordSet = []
  /// Gatherings that are held and are no bodies.
  var heldGatherings: WordSet = []
  /// People whom parties have.
  var partyPeople: WordSet = []
  /// What parties do.
  var partyActs: WordSet = []
  /// What parties win.
  var partySpoils: WordSet = []

  /// Other nouns for meetings at which people talk.
  var talkingNouns: WordSet = []

  /// What armies do to a city: "the assault on Freetown", "the fall of Saigon".
  var onslaughts: WordSet = []

  init() {}

  /// Reads the entries of the lexicon `mention-cues` by their effect.
  init(_ words: (String) -> WordSet) {
    sittingNouns = words("sitting-noun")
    ceremonies = words("ceremonial-noun")
    sideNouns = words("side-noun")
    bareNouns = words("bare-noun")
    armNouns = words("arm-noun")
    talkingNouns = words("talking-noun")
    callingWords = words("calling-word")
    feasts = words("feast")
    notions = words("notion")
    heldGatherings = words("held-gathering")
    partyPeople = words("party-person")
    partyActs = words("party-act")
    partySpoils = words("party-spoil")
    legislatureWords = words("legislature-word")
    concludingVerbs = words("concluding-verb")
    adoptingVerbs = words("adopting-verb")
    enduringVerbs = words("enduring-verb")
    clauseNouns = words("clause-noun")
    hopes = words("hoped-for")
    amendingNouns = words("amending-noun")
    instigatingWords = words("instigating-word")
    signedPapers = words("signed-paper")
    papering = words("papering")
    placeParticles = words("place-particle")
    gunWords = words("gun-word")
    contestNouns = words("contest-noun")
    contestVerbs = words("contest-verb")
    framingNouns = words("framing-noun")
    undertakenNouns = words("undertaken-noun")
    bombNouns = words("bomb-noun")
    chargingWords = words("charging-word")
    blastVerbs = words("blast-verb")
    usurpers = words("usurper")
    ratingWords = words("rating-word")
    currencies = words("currency-word")
    sufferedNouns = words("suffered-noun")
    lapsing = words("lapsing")
    replacing = words("replacing")
    stanceWords = words("stance-word")
    stancePhrases = words("stance-phrase")
    labelling = words("labelling")
    upsetting = words("upsetting")
    arousing = words("arousing")
    opining = words("opining")
    shielding = words("shielding")
    soleLaws = words("sole-law")
    comingVerbs = words("coming-verb")
    onslaughts = words("onslaught")
  }
}
