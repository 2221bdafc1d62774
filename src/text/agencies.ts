/** News agencies and wires as Chinese papers print them, longest first where one begins another. */
const HAN_AGENCIES = [
  "新华社",
  "新華社",
  "新华网",
  "新華網",
  "中新社",
  "中新网",
  "中国新闻社",
  "中國新聞社",
  "中国新闻网",
  "中央通讯社",
  "中央通訊社",
  "中央社",
  "人民网",
  "央视网",
  "国际在线",
  "路透社",
  "路透",
  "法新社",
  "美联社",
  "美聯社",
  "合众国际社",
  "合眾國際社",
  "合众社",
  "塔斯社",
  "俄塔社",
  "俄新社",
  "国际文传电讯社",
  "共同社",
  "时事社",
  "時事社",
  "朝中社",
  "韩联社",
  "韓聯社",
  "德新社",
  "埃菲社",
  "安莎社",
  "澳新社",
  "彭博社",
  "哈瓦斯社",
  "国民社",
  "國民社",
  "电通社",
  "電通社",
  "同盟社",
  "海通社",
  "国新社",
  "國新社",
  "联合社",
  "聯合社",
] as const;

/** Wires as Latin papers print them in a dateline's brackets. */
const LATIN_AGENCIES = [
  "AP",
  "A.P.",
  "Associated Press",
  "The Associated Press",
  "UPI",
  "U.P.",
  "United Press",
  "INS",
  "Reuters",
  "REUTERS",
  "Reuter",
  "AFP",
  "dpa",
  "DPA",
  "afp",
  "ap",
  "upi",
  "sda",
  "SDA",
  "ats",
  "ATS",
  "apa",
  "APA",
  "ANSA",
  "EFE",
  "TASS",
  "Tass",
  "ITAR-TASS",
  "Interfax",
  "Xinhua",
  "XINHUA",
  "Havas",
  "HAVAS",
  "Ag. Havas",
  "Agence Havas",
  "Wolff",
  "W.T.B.",
  "WTB",
  "W. T. B.",
  "KNA",
  "epd",
  "PTI",
  "CNA",
  "Bloomberg",
  "Kyodo",
  "Yonhap",
  "ddp",
  "PA",
  "PA Media",
] as const;

function alternatives(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.()]/g, "\\$&"))
    .join("|");
}

/** A pattern's alternatives that match a Chinese-printed agency. */
export const HAN_AGENCY = alternatives(HAN_AGENCIES);

/** A pattern's alternatives that match a Latin-printed agency. */
export const LATIN_AGENCY = alternatives(LATIN_AGENCIES);

const IS_AGENCY = new RegExp(`^(?:${HAN_AGENCY}|${LATIN_AGENCY})$`);

/** Whether a house is a news agency and not the paper itself or another paper. */
export function isAgency(house: string): boolean {
  return IS_AGENCY.test(house);
}
