// SPDX-License-Identifier: MIT
#include "text_edition.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "load/load.hpp"
#include "printed.hpp"

namespace muster::check {

namespace {

/// Facts of the published strategy of June 2023. The twelve organisations add up to 132,384.
const Files published = {
    {"edition.yaml",
     "id: sel-2022\ntitle: A strategy\norganisation: A system\npublished: 2023-06-30\n"
     "baseline: 2022-10-01\npublications: [people-strategy]\n"},
    {"organisations.csv",
     "organisation,kind,headcount\nAdult social care (independent sector),Social care,37000\n"
     "Voluntary sector employees,Voluntary sector,31848\nGuy's and St Thomas',Acute trust,22188\n"
     "King's College Hospital,Acute trust,13291\nLewisham and Greenwich,Acute trust,6888\n"
     "South London and the Maudsley,Mental health provider,5526\n"
     "Oxleas,Mental health provider,3958\nPharmacy,Primary care,2457\n"
     "Adult social care (local authorities),Social care,2400\nGeneral practice,Primary care,5065\n"
     "Bromley Healthcare,Community provider,1100\nIntegrated care board,Board,663\n"},
    {"employers.csv", "kind,number\nPharmacies,341\nGP practices,210\nAcute trusts,3\n"},
    {"staff.csv",
     "date,sector,profession,fte\n2022-10-01,primary_care,Community nurses,1480\n"
     "2022-10-01,primary_care,GPs,858\n2022-10-01,maternity,Midwives,1032\n"
     "2022-10-01,mental_health,Mental health nurses,2116\n2022-10-01,acute,Adult nurses,10119\n"
     "2022-10-01,acute,Dieticians,256\n2017-10-01,maternity,Midwives,950.9\n"},
    {"vacancies.csv",
     "date,sector,profession,fte\n2022-10-01,primary_care,Community nurses,346\n"
     "2022-10-01,maternity,Midwives,115\n2022-10-01,mental_health,Mental health nurses,639\n"
     "2022-10-01,acute,Adult nurses,1414\n2022-10-01,acute,Dieticians,35\n"},
    {"published_rates.csv",
     "measure,sector,profession,period,rate\nturnover,acute,Adult nurses,2021/22,16.4%\n"
     "turnover,maternity,Midwives,2021/22,16.0%\n"
     "turnover,primary_care,Community nurses,2021/22,24%\n"
     "vacancy,primary_care,Community nurses,October 2022,19%\n"
     "vacancy,mental_health,Mental health nurses,October 2022,23%\n"
     "vacancy,social_care,Adult social care,2021/22,12.5%\n"},
    {"leaving_reasons.csv",
     "period,sector,reason,share\n2021/22,all,Relocation,21.6%\n2021/22,all,Pay and reward,16.8%\n"
     "2021/22,all,Retirement,15.5%\n2021/22,all,Work-life balance,15.1%\n"},
    {"key_facts.csv",
     "id,sector,label,value,unit,decimals,source\n"
     "employers,all,\"Employing organisations, at least\",700,count,,People strategy\n"
     "carers,all,\"Unpaid carers, at least\",26000,headcount,,People strategy\n"
     "older_people,all,Growth in people aged 65 and over by 2028,18%,percent,0,People strategy\n"
     "gp_fall,primary_care,Change in GP time over five years,-2.9%,percent,,People strategy\n"
     "zero_hours,social_care,Posts on zero-hours contracts,40%,percent,0,People strategy\n"
     "vacancy_growth,social_care,Growth in vacancies in one year,52%,percent,0,People strategy\n"}};

const char* word(Severity severity) {
  constexpr const char* words[] = {"note", "warning", "error"};
  return words[static_cast<std::size_t>(severity)];
}

CheckedText check_with(Files files, std::vector<TextFigure> (*check)(const Inspection&)) {
  files.insert(published.begin(), published.end());
  auto folder = memory_folder(std::move(files));
  Diagnostics loading;
  auto dataset = load::load_edition(*folder, {}, loading);
  for (const Diagnostic& problem : loading.items())
    if (problem.severity == Severity::error) ADD_FAILURE() << to_text(problem);
  CheckedText checked;
  if (!dataset) return checked;
  Diagnostics diagnostics;
  const PrintedText text = printed(*dataset, {});
  checked.figures = check(
      {*dataset, {}, *folder, dataset->edition.published, diagnostics, nullptr, nullptr, &text});
  for (const Diagnostic& problem : diagnostics.items()) {
    const Location& at = problem.location;
    checked.found.push_back(std::string(word(problem.severity)) + " " +
                            std::string(problem.code.id) + " " + at.file + ":" +
                            std::to_string(at.line) + ":" + std::to_string(at.column));
    checked.messages.push_back(problem.message);
  }
  return checked;
}

}  // namespace

const Files& published_files() { return published; }

CheckedText check_text_of(Files files) { return check_with(std::move(files), check_narrative); }

CheckedText check_facts_of(Files files) {
  return check_with(std::move(files), [](const Inspection& inspection) {
    check_facts(inspection);
    return std::vector<TextFigure>();
  });
}

CheckedText check_sentence(const std::string& text) {
  return check_text_of({{"narrative/a.md", text + "\n"}});
}

}  // namespace muster::check
