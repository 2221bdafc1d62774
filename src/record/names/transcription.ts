/** Characters that the names of other peoples are written with, by sound. */
const SOUNDS: ReadonlySet<string> = new Set(
  `阿尕艾爱埃安奥巴白班邦包鲍贝本比彼毕宾波伯勃博布卜采蔡策查柴昌茨次达戴丹当道德登邓迪蒂丁东杜敦顿多厄恩尔法凡方菲费芬丰冯佛夫弗福甫盖甘冈高戈格葛根贡古瓜圭哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季加佳嘉贾简江杰
   金津京居喀卡开凯坎康考柯科克肯孔库夸奎昆拉莱赖兰郎朗劳勒雷蕾黎里理利莉丽立连廉列烈林琳龙隆卢鲁路露伦罗洛吕马玛迈麦曼芒毛梅美门蒙米密敏明摩莫墨默姆木穆拿纳娜奈南内尼年娘涅宁纽农努诺欧帕潘庞培佩彭蓬皮匹平泼
   蒲普齐奇恰钱乔切琴琼丘屈让热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山尚舍绍申生圣施石士史什舒朔丝司斯松苏绥孙索所塔泰坦汤唐陶特腾提梯铁廷通图吐托陀瓦万汪旺威韦维魏温文翁沃乌武伍西希锡席夏显香向肖谢辛欣兴匈休雪
   雅亚延扬耶叶伊依因英永尤于雨约云扎泽詹珍芝治忠朱卓兹宗祖佐噶姬弥玻珀奚窦掸宰措顿旦`.replace(/\s/g, ""),
);

/** The dots between the parts of a foreign name. */
export const NAME_DOTS = "·•・‧";

/** Whether every character of a word is one that foreign names are spelt with. */
export function isTranscription(word: string): boolean {
  for (const character of word) if (!SOUNDS.has(character)) return false;
  return word !== "";
}
