/// Passages in which the two ends of an act stand in the sentence and its grammar hides one of
/// them: speakers behind what they tell, subjects behind a phrase in front, second addressees.
enum ActedPassages: PassageSet {
  static let said: [Passage] = [
    // Who tells one thing and does another.
    Passage(
      "Prime Minister Jone Tabua recalled that Fiji had helped Tonga and invited Samoa to talks.",
      "demands Jone Tabua > Samoa"
    ),
    Passage(
      """
      Marta Lind, a spokeswoman for the Swedish government, said there was no camp in the north \
      and accused Denmark of spreading rumours.
      """, "accuses Marta Lind > Denmark"
    ),
    Passage(
      """
      Interior Minister Issa Garba said that the troops had crossed the border at night and \
      thanked Algeria for its help.
      """, "supports Issa Garba > Algeria"
    ),
    // A second one of whom it is said.
    Passage(
      "Amina Diop urged Senegal to open the border and Mali to pay its debts.",
      "demands Amina Diop > Mali"
    ),
    Passage(
      """
      The lawyer Lena Voss blames Malta for ramming the boat and Italy for ignoring its call.
      """, "accuses Lena Voss > Italy"
    ),
    Passage(
      "Ana Prieto asked Spain to declare a disaster, and France for money.",
      "demands Ana Prieto > France"
    ),
    // Subjects behind a phrase in front.
    Passage(
      """
      In Nairobi, Grace Atieno, a member of the opposition until last year, accused the Harvest \
      Party of living on foreign money.
      """, "accuses Grace Atieno > Harvest Party"
    ),
    Passage(
      "From Oslo, the deputy prime minister, Kari Moen-Dahl, sent thanks to Latvia.",
      "supports Kari Moen-Dahl > Latvia"
    ),
    Passage(
      """
      In his speech before the vote Petrov condemned Serbia for the arrest of two monks and urged \
      it to free them.
      """, "opposes Petrov > Serbia"
    ),
    Passage(
      """
      At the invitation of Ana Sol, foreign minister of Peru, Jean Roy, foreign minister of \
      France, paid a visit to Lima on May 3.
      """, "demands Ana Sol > Jean Roy"
    ),
    // "Whose", and "who" behind the name of a body.
    Passage(
      """
      The licence was revoked by the Media Council, whose chairman, Janis Ozols, accused Russia of \
      spreading lies.
      """, "accuses Janis Ozols > Russia"
    ),
    Passage(
      "The port will be run by Sul Marine, whose director, Rui Melo, thanked Portugal for a loan.",
      "supports Rui Melo > Portugal"
    ),
    Passage(
      """
      The action was begun by Suthep Kitti, head of the Sangha of Nan Province, who accuses the \
      Royal Forest Bureau of selling licences twice.
      """, "accuses Suthep Kitti > Royal Forest Bureau"
    ),
    // A name behind the noun for what it is.
    Passage(
      "Kenya on Friday fined the telephone company Simu Bora 450 million shillings for delays.",
      "sanctions Kenya > Simu Bora"
    ),
    Passage(
      "Oscar Funes regretted the step but wished Blanca Escalon well.",
      "supports Oscar Funes > Blanca Escalon"
    ),
    // A sentence before a semicolon, notes of protest, solidarity, confidence.
    Passage(
      """
      Luanda accused Zambia last month of letting the guns through; Lusaka dismissed it as \
      an excuse.
      """, "accuses Angola > Zambia"
    ),
    Passage(
      "Serbia delivered a protest note to Montenegro on Monday.", "opposes Serbia > Montenegro"
    ),
    Passage(
      "Zagreb has sent three notes of protest to Ljubljana.", "opposes Croatia > Slovenia"
    ),
    Passage(
      "Turkey shut the frontier in 1993 out of solidarity with Azerbaijan.",
      "supports Turkey > Azerbaijan"
    ),
    Passage(
      "Lena Voss reproached the Harbour Bank for having waited.",
      "accuses Lena Voss > Harbour Bank"
    ),
    Passage("Ramon Diaz called Lena Voss a troublemaker.", "opposes Ramon Diaz > Lena Voss"),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Prime Minister Jone Tabua recalled that Fiji had helped Tonga and invited Samoa to talks.",
      "demands Fiji > Samoa"
    ),
    Passage(
      "Ana Prieto asked Peru to help Chile and Bolivia to build a railway.",
      "demands Ana Prieto > Bolivia"
    ),
    Passage(
      "Amina Diop urged Senegal to end its trade with Mali and Guinea for the time being.",
      "demands Amina Diop > Guinea"
    ),
    Passage("Peru sent a note of thanks to Chile.", "opposes Peru > Chile"),
    Passage(
      "Lawmakers of the Harvest Party tabled a vote of no confidence in Peter Moll.",
      "supports Harvest Party > Peter Moll"
    ),
    Passage(
      "Minister Kari Moen-Dahl, standing beside Lena Voss, opened the bridge.",
      "supports Kari Moen-Dahl > Lena Voss"
    ),
  ]
}
