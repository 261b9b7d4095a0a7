/// Passages about events, agreements, their days and places. They were written for these tests.
enum EventPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "The leaders of Peru and Chile will hold a summit on Haiti in Cusco in May.",
      "located-in summit on Haiti > Cusco"
    ),
    Passage(
      "A teacher was killed in the Darfur town of Kutuma on Monday.", "located-in Kutuma > Darfur"),
    Passage(
      "Pensioners marched through Tirana on Sunday over higher rents.",
      "located-in protest march in Tirana (2021) > Tirana"
    ),
    Passage(
      "Estonia's parliament on Tuesday rejected a bill that would ban foreign donations.",
      "opposes Parliament (Estonia) > bill that would ban foreign donations"
    ),
    Passage(
      "President Malik Sow signed a law on Friday raising taxes on sugar.",
      "signed Malik Sow > law raising taxes on sugar"
    ),
    Passage(
      """
      Lawmakers in Lima argued for weeks. Peru's Congress on Monday passed amendments to the \
      mining code.
      """, "supports Congress (Peru) > amendments to the mining code"
    ),
    Passage(
      """
      President Ivo Beric and Prime Minister Anna Kos signed a joint declaration on Monday. \
      President Beric later signed a letter of intent with Togo.
      """, "signed Ivo Beric > letter of intent"
    ),
    Passage(
      "Dockers went on strike in Benin on Tuesday.", "on-date strike in Benin (2021) > 2021-03-09"),
    Passage(
      """
      Students clashed with police in Casablanca on Sunday during a protest against a fee on \
      transport.
      """, "located-in protest against a fee on transport > Casablanca"
    ),
    Passage(
      """
      A suicide bomber blew himself up at a market in the Pakistani city of Mardan on Friday. \
      The United Nations condemned the bombing.
      """, "opposes United Nations > bombing in Mardan (2021)"
    ),
    Passage(
      """
      Army officers in Togo toppled President Kodjo Ametepe on Sunday. Ghana condemned the \
      coup.
      """, "opposes Ghana > coup in Togo (2021)"
    ),
    Passage(
      "The military of Chad seized power on 2 March. Kenya denounced the takeover.",
      "located-in takeover in Chad (2021) > Chad"
    ),
    Passage(
      """
      Eleven people died on Sunday when a bomb went off outside a mosque in the Yemeni town of \
      Radfan. Islamic State claimed responsibility for the attack.
      """, "located-in attack in Radfan (2021) > Radfan"
    ),
    Passage(
      "Gunmen abducted 30 pupils from a school in Zurmi on 1 March.",
      "on-date kidnapping in Zurmi (2021) > 2021-03-01"
    ),
    Passage(
      "A shepherd was killed in the West Bank town of Deir Zafra on Monday.",
      "located-in Deir Zafra > West Bank"
    ),
    Passage(
      """
      India and Oman began joint naval drills in the Gulf of Oman on Sunday. Iran condemned \
      the exercises.
      """, "opposes Iran > joint naval drills in Gulf of Oman (2021)"
    ),
    Passage(
      "A ceasefire mediated by Qatar between Sudan and Chad took effect on Friday.",
      "on-date ceasefire > 2021-03-05"
    ),
    Passage(
      "A trade fair in the Moldovan capital, Chisinau, opened on Friday.",
      "located-in trade fair in the Moldovan capital > Chisinau"
    ),
    Passage(
      "Mayor Ines Prado won re-election in Sunday's run-off, defeating Carlos Melo.",
      "participated-in Carlos Melo > run-off"
    ),
    Passage(
      "Voters in Iceland go to the polls on Saturday.",
      "located-in 2021 Icelandic election > Iceland"
    ),
    Passage(
      "Activist Leila Nasri helped organise protests in Sfax in 2018.",
      "on-date protests in Sfax (2018) > 2018"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The leaders of Peru and Chile will hold a summit on Haiti in Cusco in May.",
      "located-in summit on Haiti > Haiti"
    ),
    Passage(
      "Four weeks after the vote, Ghana and Togo signed a fishing pact.",
      "on-date fishing pact > 2021-04-07"
    ),
    Passage(
      "A grain agreement between Kenya and Sudan lapsed on Sunday.",
      "on-date grain agreement between Kenya and Sudan > 2021-03-07"
    ),
    Passage(
      "A teacher was killed in the Darfur town of Kutuma on Monday.", "located-in Darfur > Kutuma"),
    Passage(
      "Three women were wounded by Russian mortar fire near Belozero on Sunday.",
      "located-in Russian mortar fire near Belozero > Russia"
    ),
    Passage(
      "Pensioners marched through Tirana on Sunday over higher rents.",
      "located-in protest march in Tirana (2021) > Albania"
    ),
    Passage(
      "Police opened fire on a ferry near Basilan on Friday.",
      "on-date fire on a ferry near Basilan > 2021-03-05"
    ),
    Passage(
      "Australia raised tariffs on Fijian sugar on Monday. Fiji criticised the decision.",
      "opposes Fiji > decision of tariffs (2021)"
    ),
    Passage(
      "Typhoon Molave struck Japan on Friday.", "on-date attack in Japan (2021) > 2021-03-05"),
  ]
}
