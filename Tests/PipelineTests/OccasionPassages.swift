/// Passages about days, agreements and events, who is there, and who joins whom.
enum OccasionPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Nepal and Bhutan reached a trade agreement on Monday. Nepalese President Sita Rai and \
      Bhutanese Prime Minister Jigme Dorji signed separate copies.
      """, "signed Sita Rai > trade agreement"
    ),
    Passage(
      "The pact was renewed at a forum in Accra in May 2012, which was attended by Kofi Bediako.",
      "participated-in Kofi Bediako > forum in Accra (2012)"
    ),
    Passage(
      """
      A convention was signed in Bern in 1974, under which Nepal and Bhutan pledged to share \
      the river.
      """, "signed Nepal > convention"
    ),
    Passage(
      """
      They often quote the accord of 1959, in which Nepal and Bhutan divided the valley \
      between themselves.
      """, "signed Bhutan > accord of 1959"
    ),
    Passage(
      """
      Ministers met in Quito for a conference where on Friday President Ana Solis of Chile \
      announced a fund.
      """, "participated-in Ana Solis > conference"
    ),
    Passage(
      "Nepal and Bhutan agreed on Thursday to reopen a bridge. The deal was welcomed by Japan.",
      "signed Nepal > deal"
    ),
    Passage(
      "Nepal and Bhutan agreed on Thursday to reopen a bridge. The deal was welcomed by Japan.",
      "on-date deal > 2021-03-04"
    ),
    Passage(
      "Nepal and Bhutan reached a ceasefire on Monday.",
      "signed Nepal > ceasefire between Nepal and Bhutan"
    ),
    Passage(
      "The opposition called for a nationwide strike on Friday.",
      "on-date nationwide strike > 2021-03-12"
    ),
    Passage(
      "A protest over fuel prices turned violent in Sokode on Saturday.",
      "located-in protest over fuel prices > Sokode"
    ),
    Passage(
      "The Chilean envoy, Luis Soto, will visit Tashkent in May for the Pacific Forum summit.",
      "participated-in Luis Soto > Pacific Forum summit"
    ),
    Passage(
      """
      The summit in Lome was attended by Nigeria's Musa Bello, Ghana's Kofi Addo and Mali's \
      Oumar Sy.
      """, "participated-in Kofi Addo > summit in Lome"
    ),
    Passage(
      """
      The leaders of Togo opened a summit in Accra on Monday. Chad's president, Idriss Abba, \
      took part by video link.
      """, "participated-in Idriss Abba > summit in Accra (2021)"
    ),
    Passage(
      "Riots broke out in Maseru on Sunday evening after the verdict.",
      "located-in Riots in Maseru (2021) > Maseru"
    ),
    Passage(
      "A truce that took effect on Monday is holding in Yemen.",
      "on-date truce > 2021-03-08"
    ),
    Passage(
      """
      Nepal and Bhutan signed a trade pact in Male in March. India deposited its instrument of \
      ratification last week.
      """, "signed India > trade pact in Male"
    ),
    Passage(
      """
      Nepal signed an accord creating a bank at an African Union summit in the Qatari capital \
      on Monday.
      """, "located-in African Union summit in the Qatari capital > Qatar"
    ),
    Passage(
      "The Malay Pact, signed last June, was approved by the parliament of Nepal on 25 January.",
      "on-date Malay Pact > 2020-06"
    ),
    Passage(
      "Jean Delcourt had financed an attack on a police academy in Haiti last March.",
      "located-in attack on a police academy > Haiti"
    ),
    Passage(
      """
      The ministers welcomed the Agreement on Port Services, which was signed in Oslo on 1 \
      January 2019.
      """, "on-date Agreement on Port Services > 2019-01-01"
    ),
    Passage(
      """
      The Latvian premier, Anna Koss, in office since May 2019, met Juris Ozols. She succeeded \
      Marta Liepa.
      """, "replaces Anna Koss > Marta Liepa"
    ),
    Passage(
      """
      Malawi on Thursday signed a power pact with Zambia to build a line. Ghana and Kenya \
      lodged their instruments of accession in March.
      """, "signed Ghana > power pact with Zambia"
    ),
    Passage(
      "Italy's frigates rammed two Libyan trawlers off Lampedusa, officials said.",
      "fights Italy > Libya"
    ),
    Passage(
      "Indonesian boats used water cannon against a Chinese trawler near Natuna.",
      "fights Indonesia > China"
    ),
    Passage(
      "The Amber Front, which Mali has classified as extremist since 2018, rejected the report.",
      "sanctions Mali > Amber Front"
    ),
    Passage(
      "Jordan labelled the Cedar Brigade as a terrorist group in January.",
      "sanctions Jordan > Cedar Brigade"
    ),
    Passage(
      "Ottawa, which counts Poland and Latvia among its closest friends, sent a note.",
      "cooperates-with Canada > Poland"
    ),
    Passage(
      "Ottawa, which counts Poland and Latvia among its closest friends, sent a note.",
      "cooperates-with Canada > Latvia"
    ),
    Passage(
      """
      In June Australia set up a fishery force to guard the Coral Sea, which was joined by \
      Fiji, Tonga and Samoa.
      """, "cooperates-with Australia > Tonga"
    ),
    Passage(
      "Sweden formed a mine-clearing coalition that Latvia and Poland joined in May.",
      "cooperates-with Sweden > Poland"
    ),
    Passage(
      """
      Justice Minister Lena Berg of Sweden told Kenyan president Peter Otieno that extradition \
      would follow.
      """, "met-with Lena Berg > Peter Otieno"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      The Malay Pact was signed last June. The agreement, which ends a quarrel, was approved \
      by the Greek parliament on 25 January.
      """, "on-date Malay Pact > 2021-01-25"
    ),
    Passage(
      "The talks between Nepal and Bhutan, which began in 2011, broke down on Friday.",
      "on-date talks between Nepal and Bhutan > 2021-03-05"
    ),
    Passage(
      "The Unity Party won a landslide in Saturday's general election.",
      "on-date landslide > 2021-03-06"
    ),
    Passage(
      "Nepal's accession to the treaty in 2004 was welcomed by Japan.",
      "on-date treaty > 2004"
    ),
    Passage(
      "Cairo regards Athens and Nicosia as allies, officials said.",
      "cooperates-with Greece > Cyprus"
    ),
    Passage(
      "\"You lied under oath,\" Judge Edwin Price told former governor Samuel Ortiz.",
      "met-with Edwin Price > Samuel Ortiz"
    ),
    Passage(
      """
      Two witnesses said former president Joao Mendes-Silva was in the Brazilian embassy on \
      Sunday.
      """, "visited Joao Mendes-Silva > Brazil"
    ),
    Passage(
      "The opposition leader, Maria Quispe, was in the Mexican consulate in Lima on Friday.",
      "visited Maria Quispe > Mexico"
    ),
  ]
}
