import type { Chance } from './chance'

const FIRST = [
  '云',
  '启',
  '恒',
  '瀚',
  '卓',
  '锦',
  '嘉',
  '融',
  '拓',
  '泽',
  '骏',
  '朗',
  '弘',
  '晟',
  '景',
  '凌',
  '芷',
  '霁',
  '昱',
  '棠',
] as const
const SECOND = ['杉', '岳', '榕', '川', '辰', '澜', '峰', '栎', '域', '曜', '岚', '禾', '汐', '柏'] as const

/** Where an enterprise comes from: province, or country abroad, and city. */
export const ORIGINS = [
  ['广东', '深圳'],
  ['广东', '东莞'],
  ['上海', '上海'],
  ['江苏', '苏州'],
  ['浙江', '杭州'],
  ['北京', '北京'],
  ['四川', '成都'],
  ['云南', '昆明'],
  ['湖南', '长沙'],
  ['陕西', '西安'],
  ['山东', '青岛'],
  ['湖北', '武汉'],
  ['福建', '厦门'],
  ['安徽', '合肥'],
  ['重庆', '重庆'],
  ['香港', '香港'],
  ['新加坡', '新加坡'],
] as const

/** What the 8 task forces look for, in the order of the facts. */
export const PRODUCTS = [
  ['股权投资基金', '产业并购基金', '创业投资基金', '储能锂电池', '安全电池', '基金管理中心'],
  ['康养度假', '山地运动营地', '刺梨深加工', '研学旅行基地', '精品民宿', '冷链农产品', '文体综合体'],
  ['智算中心', '云计算基地', '数据标注', '软件研发', '数据安全', '北斗应用', '数据中心'],
  ['磷酸铁锂正极', '负极材料', '电池回收', '储能系统', '光伏组件', '充换电设备', '新能源'],
  ['精密模具', '航空零部件', '智能矿山装备', '工业机器人', '液压系统', '用电设备', '装备制造'],
  ['柔性线路板', '智能终端', '光学模组', '半导体封测', '连接器', '服务器整机', '触显'],
  ['装配式建筑', '绿色建材', '总部大厦', '人才社区', '商业综合体', '新型墙材', '房地产'],
  ['跨境电商', '供应链', '会展中心', '检验检测', '人力资源产业园', '酒店', '物流'],
] as const

/** Words in a name that suggest a chain, in the same order; a longer word weighs more than a shorter one. */
export const CHAIN_KEYWORDS = [
  ['基金', '创投', '私募', '资本', '股权投资'],
  ['农业', '文旅', '旅游', '康养', '研学', '民宿', '刺梨', '度假', '体育', '文体'],
  ['数据', '算力', '智算', '云计算', '软件', '软服', '大模型', '北斗', '信息安全'],
  ['新能源', '储能', '电池', '光伏', '锂', '正极', '负极', '充电', '换电', '氢能'],
  ['装备', '模具', '航空', '机器人', '矿山', '液压', '轨道交通', '机床', '用电设备'],
  ['电子', '终端', '芯片', '半导体', '光学', '线路板', '连接器', '服务器', '触显'],
  ['建筑', '建材', '房地产', '地产', '墙材', '装配式', '人才社区', '商业综合体'],
  ['商贸', '电商', '供应链', '物流', '会展', '酒店', '检测', '人力资源', '零售'],
] as const

export type MadeUpFirm = { brand: string; name: string; province: string; city: string; product: string }

/** 280 brands, each used once, so that no two made-up firms look alike. */
export function firmsOf(chance: Chance) {
  const brands = chance.shuffled(FIRST.flatMap((first) => SECOND.map((second) => first + second)))
  return (taskForce: number): MadeUpFirm => {
    const brand = brands.pop()
    if (!brand) throw new Error('no brands are left')
    const [province, city] = chance.pick(ORIGINS)
    const product = chance.pick(PRODUCTS[taskForce - 1] ?? PRODUCTS[0])
    return { brand, province, city, product, name: `${city}${brand}${product}有限公司` }
  }
}

export const PEOPLE = [
  '陈一鸣',
  '李思远',
  '王可欣',
  '张若水',
  '刘子昂',
  '杨清和',
  '赵知行',
  '周慕云',
] as const
export const LEADERS = [
  '吴承志',
  '郑书言',
  '冯景行',
  '蒋明远',
  '沈怀瑾',
  '韩守正',
  '曹立诚',
  '许望舒',
] as const

/** One officer for each park, platform company, township office and third party, in the order the area lists them. */
export const OTHER_ENTITY_PEOPLE = [
  { username: 'park1', name: '方园区' },
  { username: 'park2', name: '石信息' },
  { username: 'platform1', name: '任产发' },
  { username: 'platform2', name: '袁城投' },
  { username: 'township1', name: '邓湖潮' },
  { username: 'township2', name: '傅党武' },
  { username: 'township3', name: '沈马场' },
  { username: 'township4', name: '曾高峰' },
  { username: 'third-party1', name: '彭长三' },
  { username: 'third-party2', name: '吕珠三' },
] as const

/** Leaders of the new area at the heads of the task forces, two each. */
export const HEADS = ['高行远', '罗明哲', '宋致和', '唐景明'] as const
