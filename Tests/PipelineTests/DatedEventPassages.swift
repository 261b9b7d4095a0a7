/// Passages about events that have their day or place beside them, and about such as only the
/// learned judges see.
enum DatedEventPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      A rally was held in Quito on Sunday against the tax. Union leader Ana Torres told the crowd \
      that she would not give in.
      """, "participated-in Ana Torres > rally in Quito (2021)"
    ),
    Passage(
      """
      The Labour Union and the Episcopal Conference of Chile called on the government on Tuesday \
      to respect the pact.
      """, "demands Episcopal Conference > Chile"
    ),
    Passage(
      "Kenya has forbidden such contacts since the abduction of 28 pupils in 2019.",
      "on-date abduction of 28 pupils > 2019"
    ),
    Passage(
      "Kenya has forbidden such contacts since the kidnapping of two nurses in Garissa in 2019.",
      "located-in kidnapping of two nurses in Garissa > Garissa"
    ),
    Passage(
      "Since protests against a fuel tax broke out in Chile in April 2018, hundreds have died.",
      "on-date protests against a fuel tax > 2018-04"
    ),
    Passage(
      "After fighting erupted in Khartoum in April 2019, the embassy was closed.",
      "located-in fighting in Khartoum (2019) > Khartoum"
    ),
    Passage(
      "Kenya has forbidden such contacts since the attack on a school in Garissa in 2019.",
      "on-date attack on a school in Garissa > 2019"
    ),
    Passage(
      """
      The High Court in Lusaka jailed former minister Peter Banda for six years on Tuesday. The \
      Zambian bar association condemned the verdict.
      """, "opposes bar association (Zambia) > verdict of former minister Peter Banda (2021)"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Police in Busan on Monday arrested Kim Tae-ho, a union leader. Amnesty International \
      condemned the arrest.
      """, "arrest"
    ),
    Passage(
      "Marek Nowak was sworn in as president of the Polish Chess Union in Krakow on Saturday.",
      "swearing-in"
    ),
    Passage(
      "Two Kenyan soldiers died in an ambush in Somalia on Friday.",
      "participated-in Kenya"
    ),
    Passage(
      "Iraqis hurt in American air raids on Falluja crossed into Saudi Arabia on Tuesday.",
      "participated-in United States"
    ),
    Passage(
      """
      Dockers in Genoa are on strike. The union's president, Ugo Conti, told a crowd in Rome that \
      it would go on.
      """, "participated-in Ugo Conti"
    ),
    Passage("If protests break out in Chile in May, the army will step in.", "on-date"),
    Passage("A meeting of minds is needed, he said in Oslo on Monday.", "meeting"),
    Passage("The company's performance in Peru in 2019 was poor.", "performance"),
    Passage("A statement in Oslo on Monday said so.", "statement"),
    Passage("Hamza Idris praised the killing of Hamza Osman in 2019.", "located-in"),
  ]
}
