/// Passages about quarrels: criticism, accusations, threats, penalties, and whose side somebody is
/// on.
///
/// All were written for this suite, with invented people.
enum QuarrelPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Governor Amina Sule was charged with embezzlement by Nigerian prosecutors on Monday.",
      "accuses Nigeria > Amina Sule"
    ),
    Passage(
      "Karin Lund was praised for her patience by the African Union.",
      "supports African Union > Karin Lund"
    ),
    Passage("Kremlin critic Oleg Baranov was arrested in Vienna.", "opposes Oleg Baranov > Russia"),
    Passage(
      "Judge Tadesse Bekele ruled that President Girma Alemu had acted unlawfully.",
      "accuses Tadesse Bekele > Girma Alemu"
    ),
    Passage(
      "Finance Minister Rosa Calderón said General Hugo Prado had made \"grave errors\".",
      "accuses Rosa Calderón > Hugo Prado"
    ),
    Passage(
      "Writer Lena Fischer was refused entry to Turkey on Monday.",
      "sanctions Turkey > Lena Fischer"
    ),
    Passage(
      "Samir Haddad stood for the Freedom Party in 2018.",
      "affiliated-with Samir Haddad > Freedom Party"
    ),
    Passage(
      "Lucy Otieno and four other Unity Party lawmakers walked out in Kenya.",
      "affiliated-with Lucy Otieno > Unity Party"
    ),
    Passage("Greece hopes for closer ties with Oman.", "cooperates-with Greece > Oman"),
    Passage("Ghana gave Liberia ten days to withdraw.", "demands Ghana > Liberia"),
    Passage(
      "Nils Lund took over as finance minister from Eva Dahl.", "replaces Nils Lund > Eva Dahl"),
    Passage("Relations between Laos and Bhutan are friendly.", "cooperates-with Laos > Bhutan"),
    Passage("Tonga has strong ties to Palau.", "cooperates-with Tonga > Palau"),
    Passage(
      "The United Nations called for Eritrea to open the crossing.",
      "demands United Nations > Eritrea"
    ),
    Passage(
      "A report by the Red Cross blamed the oil company Petrosur for the spill.",
      "accuses Red Cross > Petrosur"
    ),
    Passage(
      """
      Prime Minister Erik Vass came under fire from Olga Brandt, the leader of the Green \
      Party.
      """, "opposes Olga Brandt > Erik Vass"
    ),
    Passage("Brazil said it would not accept the agreement.", "opposes Brazil > agreement"),
    Passage("Estonia attributed the cyberattack to Belarus.", "accuses Estonia > Belarus"),
    Passage("Norway is among the biggest donors to Malawi.", "aids Norway > Malawi"),
    Passage("Hungary's refusal to back the sanctions angered Poland.", "opposes Poland > Hungary"),
    Passage(
      "Algeria accused Tunisia of interference. Tunisia rejected the accusations.",
      "opposes Tunisia > Algeria"
    ),
    Passage(
      "The Togolese government threatened to impose sanctions on Benin.", "threatens Togo > Benin"),
    Passage(
      "Gunmen from Boko Haram killed six Nigerien soldiers on Thursday.",
      "fights Boko Haram > Niger"
    ),
    Passage(
      "An attack by Boko Haram killed six Nigerien soldiers on Thursday.",
      "fights Boko Haram > Niger"
    ),
    Passage("France called for sanctions against Mali.", "opposes France > Mali"),
    Passage("Togo and Benin are locked in a dispute over a river.", "opposes Togo > Benin"),
    Passage(
      "Amnesty International said the Chadian army had committed war crimes.",
      "accuses Amnesty International > Chad"
    ),
    Passage(
      "Ana Soto is one of the fiercest critics of President Rui Pardo.",
      "opposes Ana Soto > Rui Pardo"
    ),
    Passage(
      "Somali police captured a town official and ten fighters of the Ogaden Front.",
      "fights Somalia > Ogaden Front"
    ),
    Passage(
      "Ghana's Harvest Party hit out at the forestry bill.",
      "opposes Harvest Party > forestry bill"
    ),
    Passage(
      "Ghana's Harvest Party is deeply concerned about a plan to close four ports.",
      "opposes Harvest Party > plan to close four ports"
    ),
    Passage(
      "The Harvest Party is against a measure that would raise fares.",
      "opposes Harvest Party > measure that would raise fares"
    ),
    Passage(
      "Kofi Mensah, who leads the Harvest Party in Ghana, poured scorn on the budget.",
      "opposes Kofi Mensah > budget"
    ),
    Passage(
      "Ghana's Harvest Party threw its weight behind the forestry bill.",
      "supports Harvest Party > forestry bill"
    ),
    Passage(
      "Opposition to the forestry bill from the Harvest Party has grown.",
      "opposes Harvest Party > forestry bill from the Harvest Party"
    ),
    Passage(
      "Greta Lund warned that a customs deal with Iceland would ruin farmers.",
      "opposes Greta Lund > customs deal with Iceland"
    ),
    Passage(
      "Erik Dahl said the Dockers' Union was being manipulated by Greta Lund.",
      "accuses Erik Dahl > Greta Lund"
    ),
    Passage(
      "Erik Dahl denied the allegations made by Greta Lund.", "accuses Greta Lund > Erik Dahl"),
    Passage(
      "Responding to accusations by Greta Lund, Erik Dahl said he was innocent.",
      "accuses Greta Lund > Erik Dahl"
    ),
    Passage(
      "A demand by the Harvest Party for Erik Dahl to step down was rejected.",
      "demands Harvest Party > Erik Dahl"
    ),
    Passage(
      "In a letter to Erik Dahl, Greta Lund demanded an apology.", "demands Greta Lund > Erik Dahl"),
    Passage(
      "Chile accused Ecuador of piracy. Ecuadorean Foreign Minister Luis Ortega hit back.",
      "opposes Luis Ortega > Chile"
    ),
    Passage(
      "Chile threatened to close the port unless Ecuador released the ship.",
      "threatens Chile > Ecuador"
    ),
    Passage("Chile warned that Ecuador would pay a heavy price.", "threatens Chile > Ecuador"),
    Passage("Chile told Ecuador to withdraw or face sanctions.", "threatens Chile > Ecuador"),
    Passage(
      "Austria called on the European Union to impose sanctions on Belarus.",
      "opposes Austria > Belarus"
    ),
    Passage("Chile said Ecuador was sheltering rebels.", "accuses Chile > Ecuador"),
    Passage("Chile said the bombing was the work of Ecuador.", "accuses Chile > Ecuador"),
    Passage(
      "Greta Lund accused Erik Dahl of theft and demanded that he quit.",
      "demands Greta Lund > Erik Dahl"
    ),
    Passage(
      """
      Hundreds of miners led by the Copper Union marched through Santiago on Friday to protest \
      against a pension reform.
      """, "opposes Copper Union > pension reform"
    ),
    Passage(
      "Six Nigerian soldiers died in clashes with Boko Haram.", "fights Boko Haram > Nigeria"),
    Passage(
      "Clashes between Nigerian troops and Boko Haram killed twelve.",
      "fights Boko Haram > Nigeria"
    ),
    Passage("Norway arrested Erik Dahl on suspicion of spying.", "accuses Norway > Erik Dahl"),
    Passage("The Harvest Party condemned the coup.", "opposes Harvest Party > coup"),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Samir Haddad stood for the Freedom Party in the election.",
      "replaces Samir Haddad > Freedom Party"
    ),
    Passage(
      """
      Prime Minister Erik Vass came under fire from Olga Brandt, the leader of the Green \
      Party.
      """, "fights Olga Brandt > Erik Vass"
    ),
    Passage(
      "The head of the Bar Association, Dirk Maas, attacked Justice Minister Eva Dahl.",
      "fights Dirk Maas > Eva Dahl"
    ),
    Passage(
      "Senator Lucia Ong voiced opposition to the treaty with Brunei.",
      "agreed-with Lucia Ong > Brunei"
    ),
    Passage("Uganda vetoed the treaty, drawing criticism from Kenya.", "opposes Kenya > treaty"),
    Passage(
      """
      Gambian soldier Lamin Jobe was killed in Mali. President Awa Sarr spoke to his parents \
      on Monday.
      """, "met-with Awa Sarr > Lamin Jobe"
    ),
    Passage("Benin rebuked Togo for violating the treaty.", "opposes Togo > treaty"),
    Passage(
      "Coach Idris Keita will have to replace the injured striker Musa Bello.",
      "replaces Idris Keita > Musa Bello"
    ),
    Passage(
      "The Harvest Party launched a campaign against Ghanaian President Kofi Mensah.",
      "fights Harvest Party > Kofi Mensah"
    ),
    Passage(
      "In a thinly veiled attack on Erik Dahl, Greta Lund spoke of betrayal.",
      "participated-in Greta Lund > thinly veiled attack on Erik Dahl"
    ),
    Passage("Erik Dahl called on Greta Lund to apologise.", "met-with Erik Dahl > Greta Lund"),
  ]
}
