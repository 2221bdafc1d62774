import { linesOf as lines } from "../pack.js";

export const LEADS = lines(`
{day}，记者从{office}获悉，{place}围绕{thing}{act}，{result}。
{day}上午，{place}的{thing}前围满了人，{office}的工作人员正在{act}。
今年以来，{office}把{thing}作为重点，在{place}{act}，{result}。
{day}一早，{post}{person}就来到{place}，查看{thing}的进展。
一边是{thing}，一边是{thing}，{place}在短短{n}个月里交出了自己的答卷。
“{saying}。”{day}，在{place}，{post}{person}指着{thing}对记者说。
{n}{unit}！这是{office}{day}公布的最新数字，{thing}由此迈上新台阶。
走进{place}，首先映入眼帘的是{thing}，再往里走，{post}{person}正带着大家{act}。
为进一步做好{thing}工作，{office}日前在{place}启动专项行动，计划用{n}个月时间{act}。
{day}下午，随着{post}{person}一声令下，{place}的{thing}正式投入使用。
雨后的{place}空气清新，{thing}旁的{person}忙得连水都顾不上喝一口。
记者{day}在{place}采访时了解到，困扰当地多年的{thing}问题有了新的解法。
`);

export const SENTENCES = lines(`
据{office}统计，{period}共完成{thing}{n}{unit}，同比增长{pct}。
{post}{person}介绍，{place}先后{act}、{act}，{result}。
为了{act}，{office}抽调{n}名骨干，分成{few}个小组，逐一走访。
过去，这里的{thing}一直是短板；如今，{result}。
“{saying}。”{person}说。
{person}今年{age}岁，在{place}干了{few}年，对{thing}再熟悉不过。
按照计划，{place}还将投入{n}万元，用于{thing}和{thing}的改造。
{office}负责人表示，下一步将继续{act}，力争年底前{result}。
从{place}到{place}，{thing}的变化看得见、摸得着。
在{place}，{thing}已经覆盖{n}{unit}，惠及群众{big}人。
不仅如此，{office}还邀请{post}现场讲解{thing}，手把手地教。
数据显示，{period}{place}的{thing}达到{n}{unit}，比上年同期多了{n}{unit}。
谈起{thing}，{post}{person}打开了话匣子。
有人算过一笔账：{act}之后，仅{thing}一项每年就能节省{n}万元。
针对{thing}存在的问题，{office}列出{few}张清单，明确专人负责。
记者看到，{thing}整齐排列，工作人员正在紧张地{act}。
“以前想都不敢想，现在{result}。”家住{place}的{person}笑着说。
{person}和同事们连续{few}个通宵守在{place}，终于赶在{day}之前{act}。
{office}联合{office}，在{place}举办了{few}场专题培训，参加者达{n}人。
与此同时，{thing}的管理办法也在修订之中，预计{few}月底出台。
起初，不少人对{thing}抱着怀疑的态度，{person}便带头试了起来。
除了{thing}，{place}还把目光投向了{thing}，打算分{few}步走。
经过{n}天的努力，{result}。
{place}的做法，被{office}作为典型在全市推广。
“{saying}，”{post}{person}坦言，“这个道理我们用了{few}年才弄明白。”
围绕{thing}，当地探索出“{few}定{few}查”的办法，责任到岗、到人。
截至{day}，已有{n}{unit}通过验收，其余的将于{few}月前完成。
冬去春来，{thing}给{place}带来的不只是数字上的变化。
在{office}的牵线下，{place}与外地{few}家单位签订了合作协议。
{thing}怎么建、怎么管、怎么用，{place}请居民自己来拿主意。
眼下，{person}最操心的还是{thing}。
资金从哪里来？{office}的办法是财政补一点、社会筹一点、单位出一点。
据了解，该项目总投资{n}万元，建成后可年处理{thing}{n}{unit}。
接到电话后，{post}{person}带着{few}名队员火速赶到{place}。
一年下来，{place}累计{act}{n}次，群众满意度达到{pct}。
{person}掰着指头数：{thing}、{thing}、{thing}，哪一样都离不开大家出力。
在{post}{person}看来，{thing}的关键在于坚持。
夜幕降临，{place}的{thing}仍然灯火通明。
不少外地客人专程来到{place}，就是想看一看{thing}。
为了摸清底数，{office}用{n}天时间跑遍了{place}的每一个角落。
`);

export const QUESTIONS = lines(`
{thing}如何不走过场？{place}给出的答案是{act}。
钱花在了哪里？{office}每个季度都要把账目贴到墙上。
为什么是{place}？{post}{person}认为，这里的{thing}有底子、有人气。
`);

export const ENDINGS = lines(`
“{saying}。”临别时，{person}这样对记者说。
据悉，{thing}二期工程将于{few}月启动。
{office}提醒，如有疑问，可拨打服务热线{phone}咨询。
远处，{thing}在阳光下格外醒目，新的故事正在{place}发生。
`);

export const ESSAY = lines(`
说起{thing}，上了年纪的人总有许多话要讲。
{thing}是一面镜子，照得见一座城市的用心。
我常常想，{place}之所以让人惦记，大概是因为{thing}。
有人说{thing}太慢，我却以为，慢有慢的好处。
那年秋天，我第一次到{place}，{person}老人送给我一张旧照片。
小事不小，{thing}里头有大学问。
要把{thing}办好，少不了耐心，更少不了真心。
父亲说过，{saying}。
雨点打在{thing}上，像是谁在低声念着旧日的账本。
从{place}望出去，江水拐了一个弯，就像日子拐了一个弯。
如果只盯着眼前的一点利，{thing}迟早要变味。
愿更多的人像{person}那样，{act}，不声不响。
这使我想起{person}讲过的一件事：{result}。
是的，{result}，可这还远远不够。
`);

export const HEADLINES = lines(`
{place}{act}
{act} {place}有新招
{thing}“活”起来
{thing}里的新变化
{place}：{result}
{office}{act}
{thing}建设提速
一项{thing} 惠及千家万户
{few}年磨一剑 {place}{act}
让{thing}走进寻常百姓家
{place}{thing}获好评
{person}：与{thing}相伴{few}年
为{thing}“把脉开方”
从{thing}看{place}之变
{n}{unit}背后的故事
“{thing}”到家门口
{place}首批{thing}亮相
{office}部署{thing}工作
{thing}如何破题
{act} 一刻也不能等
`);

export const KICKERS = lines(`
{office}多措并举{act}
——{place}推进{thing}纪实
今年以来{n}{unit}{thing}落地
{period}同比增长{pct}
{person}在{place}调研时强调
{office}召开专题会议
从{thing}到{thing}
{act} {act}
`);

export const SUBHEADS = lines(`
——{place}{act}的实践与思考
{period}完成{n}{unit} {result}
{post}{person}：{saying}
{result}
{act} {act} {act}
今年计划投资{n}万元 覆盖{n}{unit}
总投资{n}万元 {few}月底前全部完工
——记{place}{post}{person}
`);

export const CROSSHEADS = lines(`
{act}
{thing}“动”起来
从{thing}入手
难在何处
{place}的探索
账本里的变化
一张清单管到底
把{thing}办实
`);

export const CAPTIONS = lines(`
{day}，{place}，{post}正在{act}。
{day}，在{place}，{person}和同事查看{thing}。
图为{place}的{thing}。
俯瞰{place}，{thing}与江岸相映成趣。
{day}，市民在{place}参观{thing}。近年来，当地{act}，{result}。
上图：{place}的{thing}。下图：{post}{person}在{act}。
{person}在{thing}旁忙碌。
`);

export const BRIEFS = lines(`
{office}{day}在{place}{act}，{n}人参加。
{place}{act}，{result}。
{period}，{office}完成{thing}{n}{unit}，同比增长{pct}。
{office}组织{n}名党员到{place}{act}。
{day}，{place}的{thing}通过验收。
由{office}主办的{thing}座谈会{day}举行，{post}{person}出席。
`);
