/** The words that go with names, by the part they play; one word has one part, the first it is listed under. */
const PARTS = {
  /** An office or profession: a person's name stands after it, or a surname before it. */
  office: `书记 副书记 总书记 主席 副主席 主任 副主任 总理 副总理 总统 副总统 首相 副首相 部长 副部长 省长 副省长 市长 副市长 县长 副县长 区长 副区长 乡长 镇长 村长 州长
    局长 副局长 厅长 副厅长 处长 副处长 科长 司长 副司长 署长 院长 副院长 校长 副校长 所长 副所长 会长 副会长 理事长 董事长 总经理 副总经理 经理 厂长 副厂长 行长 副行长 社长 副社长
    站长 台长 馆长 队长 副队长 团长 政委 司令员 副司令员 司令 参谋长 秘书长 副秘书长 委员长 副委员长 检察长 庭长 组长 股长 班长 连长 营长 排长 旅长 师长 军长 船长 机长 舰长 外长 财长 防长
    外相 大使 公使 参赞 领事 总领事 发言人 代表 委员 常委 政治局委员 国务委员 顾问 总裁 副总裁 主编 总编辑 副总编辑 总编 编辑 导演 演员 歌手 作家 诗人 画家 书法家 艺术家 作曲家 歌唱家 指挥家
    科学家 专家 教授 副教授 研究员 院士 博士 硕士 工程师 总工程师 高级工程师 医生 大夫 护士 教师 老师 律师 法官 学者 教练 主教练 总教练 运动员 选手 队员 球员 裁判 将军 上将 中将 少将 大将 元帅 大校
    上校 中校 战士 民警 干警 警察 所长 支书 党支部书记 村支书 村民 农民 工人 职工 职员 员工 司机 学生 大学生 研究生 青年 老人 国王 女王 王储 亲王 公主 皇帝 总督 议长 副议长 议员 参议员 众议员
    领导人 领袖 负责人 候选人 特使 助理 秘书 主持人 播音员 法人 法人代表 创始人 经济学家 历史学家 评论家 设计师 摄影师 建筑师 会计师 党员 模范 劳模 英雄 烈士 嫌疑人 被告 被告人 罪犯 囚犯 凶手
    首席执行官 执行董事 董事 监事 巡视员 调研员 志愿者 网格员 讲解员 传承人 带头人 大户 店主 业主 居民 市民 患者 考生 家长`,
  /** What a name is addressed with, after it. */
  address: `先生 女士 小姐 夫人 太太 同志 阁下 殿下 陛下 师傅 大爷 大妈 大娘 大伯 大叔 大嫂 大哥 大姐 阿姨 叔叔 爷爷 奶奶 伯伯 老汉 老伯 氏 君 老 公 总 家 夫妇 父子 兄弟 姐妹 等人 一家 妻子 丈夫 父亲 母亲
    儿子 女儿 弟弟 哥哥 姐姐 妹妹 孙子 爱人`,
  /** Who wrote or took it. */
  press:
    "记者 通讯员 特派员 特约记者 本报记者 摄影 摄 报道 供稿 供图 撰文 作者 文 图 画 译 评论员 实习生 编译 采写",
  /** What persons do with words, and other deeds of persons alone. */
  speech: `说 表示 指出 强调 认为 介绍 说道 告诉 宣布 称 谈到 回答 要求 希望 解释 透露 讲话 致辞 发言 主持 出席 会见 会谈 参加 陪同 接见 看望 慰问 视察 考察 访问 抵达 致电 致函 当选 担任 就任
    任 逝世 去世 病逝 诞生 出生 生于 回忆 笑着说 感慨 笑 问 讲 答 想 题词 作了 作 写 撰写 创作 扮演 饰演 主演 获得 夺得 战胜 击败 负于`,
  /** Who is named now: before a name. */
  naming: "叫 名叫 姓 姓名 名 由 对 向 与 和 同 跟 及 以及 请 让 被 把 给 为 是 即 像 如 有 老 小 阿",
  /** Where things are: before a place. */
  locating:
    "在 从 到 到达 来到 抵 赴 于 位于 来自 前往 至 往 离开 返回 驻 飞 飞抵 途经 经 经过 进入 地处 距 离 访 援 自",
  /** Places end in it. */
  placeEnd: `省 市 县 区 乡 镇 村 州 盟 旗 岛 河 江 山 湖 海 路 街 道 大街 大道 巷 港 湾 半岛 群岛 海峡 山脉 盆地 高原 平原 草原 沙漠 三角洲 地区 特区 开发区 特别行政区 自治区 自治州 自治县 新区 园区 工业园 风景区
    流域 水库 大桥 桥 广场 公园 机场 口岸 寨 屯 庄 沟 湾 坝 坪 岭 峡 峡谷 峰 岗 洲 滩 泉 溪 塘 乡镇 街道 小区 社区 胡同 弄 里 边境 边区 老区 库区 山区 林区 矿区 牧区 市区 城区 郊区 县城 古城 半岛 大陆 水道 运河`,
  /** Organisations end in it. */
  organisationEnd: `委员会 委 省委 市委 县委 区委 党委 党组 工委 纪委 团委 党支部 支部 总支 常委会 常务委员会 人大 政协 政府 国会 议会 议院 参议院 众议院 内阁 法院 检察院 部 局 厅 司 处 科 署 办 办公室 办公厅 总局 分局
    支局 管理局 公安局 派出所 所 站 台 院 社 会 团 队 军 师 组 系 室 馆 厂 店 行 公司 总公司 分公司 子公司 集团 集团公司 企业 银行 支行 分行 总行 大学 学院 学校 中学 小学 高中 幼儿园 研究所 研究院 研究会 研究中心 中心
    医院 诊所 协会 学会 联合会 联盟 总会 商会 工会 总工会 妇联 文联 科协 侨联 工商联 残联 基金会 理事会 董事会 大会 代表大会 组织 机构 党 共产党 民主党 社会党 出版社 报社 杂志社 通讯社 电视台 广播电台 电台 日报 晚报 剧院 剧团
    歌舞团 乐团 交响乐团 艺术团 图书馆 博物馆 美术馆 体育馆 俱乐部 酒店 饭店 宾馆 商场 商店 商城 超市 市场 交易所 事务所 律师事务所 保险公司 证券公司 信用社 合作社 供销社 农场 林场 牧场 矿 煤矿 矿务局 油田 电厂 钢铁厂 核电站 水电站
    军区 部队 舰队 支队 大队 中队 总队 武警 警方 使馆 大使馆 领事馆 总领事馆 代表团 代表队 国家队 女队 男队 女排 男排 女篮 男篮 女足 男足 宣传部 组织部 统战部 政法委 编辑部 司令部 政治部 后勤部 指挥部 总部 党校 干校 福利院 敬老院
    养老院 村委会 居委会 教育局 财政局 税务局 工商局 卫生局 文化局 水利局 环保局 交通局 开发公司 有限公司 股份有限公司 有限责任公司 管委会 理事国 秘书处 财团 商社 株式会社 教会 寺 庙 教堂 实验室 学部 分社 分院 分会 联社 指导站 服务站 服务中心
    政治局 书记处 总参谋部 总政治部 总后勤部 安理会`,
  /** What stands inside the names of organisations. */
  organisationMiddle: `人民 国家 全国 中央 中共 中华 国际 世界 联合 中国人民 农业 工业 科学 技术 科技 教育 文化 卫生 体育 经济 贸易 对外 外交 国防 财政 商业 交通 铁道 铁路 民航 航空 航天 电力 电子 机械 化工 冶金 石油 石化 煤炭 建设 建筑 环境 环保
    水利 林业 气象 地质 矿产 旅游 新闻 广播 电影 电视 出版 艺术 美术 音乐 戏剧 文学 历史 社会 社会主义 民族 宗教 民主 革命 政治 法律 法学 政法 司法 公安 安全 监察 审计 统计 税务 工商 行政 管理 管理局 劳动 人事 民政 侨务 妇女 青年 少年 儿童 老年 残疾人
    医学 医科 医药 中医 师范 工程 理工 财经 工学院 外国语 友好 交流 合作 发展 研究 促进 开发 投资 信托 保险 证券 金融 信用 进出口 实业 控股 有限 责任 股份 第一 第二 第三 第四 附属 实验 中心 股份制 武装 警察 边防 海军 空军 陆军 解放军 中国人民解放军
    联邦 共和 共和国 皇家 国立 省立 市立 自治 民营 青少年 计划生育 精神文明 改革 体制 规划 物价 质量 技术监督 检验 检疫 海关 海洋 渔业 粮食 农村 农科 农机 种子 土地 房地产 住房 城市 城乡 市政 园林 公路 港务 邮电 邮政 电信 通信 信息 软件`,
  /** One character that a country or province is called by: 中美, 京沪, 湘粤. */
  abbreviation:
    "中 美 英 法 德 俄 日 韩 朝 印 澳 加 意 苏 台 港 澳 京 津 沪 渝 冀 晋 辽 吉 黑 浙 皖 闽 赣 鲁 豫 鄂 湘 粤 桂 琼 川 蜀 黔 滇 藏 陕 秦 甘 青 宁 新 蒙 越 泰 以 巴 伊 埃 欧 亚 非",
  /** Before a statement of who is meant, or what no name goes over. */
  grammar:
    "的 了 着 过 地 得 之 也 都 就 还 又 不 没 没有 并 而 但 或 这 那 他 她 它 我 你 他们 我们 你们 自己 个 位 名 等 上 下 里 中 前 后 内 外 时 间 以 将 已 曾 正 正在 要 会 能 可 可以 应 应该",
} as const;

/** The part a word plays beside names. */
export type Part = keyof typeof PARTS;

const PART_OF: ReadonlyMap<string, Part> = (() => {
  const parts = new Map<string, Part>();
  for (const [part, words] of Object.entries(PARTS) as [Part, string][])
    for (const word of words.split(/\s+/)) if (!parts.has(word)) parts.set(word, part);
  return parts;
})();

/** The part a word plays beside names; null for most words. */
export function partOf(word: string): Part | null {
  return PART_OF.get(word) ?? null;
}

const LONGEST_PART = 6;

/** The length of the longest office or address a longer word ends in (周|总理, 市委|书记); 0 when none. */
export function trailingOffice(word: string): number {
  for (let length = Math.min(LONGEST_PART, word.length - 1); length >= 2; length -= 1) {
    const part = partOf(word.slice(-length));
    if (part === "office" || part === "address") return length;
  }
  return 0;
}

/** The part of the longest listed ending of a longer word (`place` or `organisation` ends): 管理局 in 港务管理局; null when none. */
export function endingPart(word: string): Part | null {
  for (let length = Math.min(LONGEST_PART, word.length - 1); length >= 1; length -= 1) {
    const part = partOf(word.slice(-length));
    if (part === "placeEnd" || part === "organisationEnd") return part;
    if (part === "office" && length >= 2) return part;
  }
  return null;
}
