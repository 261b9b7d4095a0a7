/// Passages about what speakers make of others, about names and posts, and about what was struck:
/// what must be claimed, and what must not. They were written for these tests.
enum StatementPassages: PassageSet {
  static let said: [Passage] = [
    // Stance in words.
    Passage(
      "Peruvian senator Rosa Vega called the Canadian minister, Alan Marsh, \"a coward\".",
      "opposes Rosa Vega > Alan Marsh"
    ),
    Passage(
      "\"He is a hero,\" President Luis Ortega of Chile said of Ivan Petrov.",
      "supports Luis Ortega > Ivan Petrov"
    ),
    Passage(
      "Human Rights Watch said that Myanmar's army was responsible for the killings.",
      "accuses Human Rights Watch > Myanmar"
    ),
    Passage(
      "\"Our thoughts are with Ambassador Peter Lund,\" said Denmark's foreign minister, Jeppe Holm.",
      "supports Jeppe Holm > Peter Lund"
    ),
    Passage(
      "Canadian Prime Minister Anne Roy was saddened by the death of Ivan Petrov.",
      "supports Anne Roy > Ivan Petrov"
    ),
    Passage(
      "\"We need the European Union to act,\" said Zelena Horvat.",
      "demands Zelena Horvat > European Union"
    ),
    // Help for a country that was struck.
    Passage(
      "An earthquake struck Nepal on Sunday. Portugal flew in forty firefighters. Nepal was grateful.",
      "aids Portugal > Nepal"
    ),
    Passage(
      "An earthquake struck Nepal on Sunday. Nepal is poor. Japan sent messages of sympathy.",
      "supports Japan > Nepal"
    ),
    // Both sides, where one is no country.
    Passage(
      """
      Kenyan forces and the Al-Shabaab militia fought near Mandera. Kenya sent tanks. Al-Shabaab shelled \
      Mandera. Both sides accused each other of lying.
      """, "accuses al-Shabaab > Kenya"
    ),
    // Names.
    Passage(
      "Chad Steel hired Ana Bravo. The Chadian firm is rich. Duval Energy sued Peru. Duval met Peru in Lima.",
      "met-with Duval Energy > Peru"
    ),
    Passage(
      "Ashton Moyo, director of Youth Forum Zimbabwe, said so.",
      "position Ashton Moyo > Youth Forum Zimbabwe"
    ),
    // Posts and members.
    Passage(
      """
      Peruvian President Ramiro Quiroga met Chilean Foreign Minister Luis Ortega. Quiroga and his Bolivian \
      counterpart, Juan Mamani, will talk in May.
      """, "position Juan Mamani > Bolivia"
    ),
    Passage(
      "Lena Holt resumed the office of Speaker of the House of Representatives.",
      "position Lena Holt > House of Representatives"
    ),
    Passage("Retired FBI agent Tom Reed spoke first.", "position Tom Reed > FBI"),
    Passage(
      "Democratic committee chairman Adam Weiss spoke first.",
      "affiliated-with Adam Weiss > Democratic Party (United States)"
    ),
    Passage(
      "Both the Green Party and the Liberal Party belong to the Pacific Alliance.",
      "affiliated-with Liberal Party > Pacific Alliance"
    ),
    // Sudden happenings.
    Passage(
      "Twin explosions yesterday struck the Sunol Cathedral in Mindanao, Philippines.",
      "located-in Twin explosions in Sunol Cathedral (2021) > Sunol Cathedral"
    ),
    Passage(
      "Ecuador's president ended a visit to Peru with the signing of a treaty on fishing.",
      "signed Ecuador > treaty on fishing"
    ),
  ]

  static let unsaid: [Passage] = [
    // "Should" at the head of a condition is no duty.
    Passage("The U.S. Navy said a plane was available should Chile ask for it.", "demands"),
    // No threat is not yet praise.
    Passage("Chilean Foreign Minister Ana Bravo said that Peru was not a threat.", "supports"),
    // A name for somebody is no call.
    Passage("President Anna Roy called Ivan Petrov a friend of Canada.", "met-with"),
    // Ships are no people.
    Passage(
      "The ferry Maria Teresa left Cebu on Monday. The Maria Teresa had 40 passengers.",
      "visited Maria"
    ),
    // Nobody visits the country that he governs.
    Passage("Norway's foreign minister, Ole Berg, returned to Norway on Monday.", "visited"),
    // "Two former ministers" are those named behind.
    Passage(
      """
      Chilean minister Ana Bravo met Peruvian minister Juan Rojas. The US Treasury blacklisted two former \
      ministers, Luis Ortega and Pablo Díaz.
      """, "sanctions Department of the Treasury (United States) > Ana Bravo"
    ),
    // A party has no seats of its own.
    Passage(
      "Rex Nolan, a senator for the Reform Party, spoke.", "position Rex Nolan > Reform Party"),
    // The victim takes no part in his killing.
    Passage(
      "Israel condemned Jamal Aziz's killing in Paris in 2018.", "participated-in Jamal Aziz"),
  ]
}
