import type { Layout } from './rules'

/** How the text of a cell becomes a value. */
export type Reading =
  | 'text'
  | 'date'
  | 'yuan'
  | 'number'
  | 'choice'
  | 'names'
  | 'entity'
  | 'event'
  | 'chain'
  | 'leader'
  | 'project'

/** A column that an import knows; `key` is the field's place in the input of the noun's own form. */
export type ImportField = {
  key: string
  zh: string
  en: string
  /** Other heads that people write over such a column. */
  also: string[]
  reads: Reading
  required?: true
  example: string
  choices?: Record<string, string[]>
}

type Told = Partial<Pick<ImportField, 'also' | 'reads' | 'required' | 'example' | 'choices'>>

function field(key: string, zh: string, en: string, told: Told = {}): ImportField {
  return { key, zh, en, also: [], reads: 'text', example: '', ...told }
}

const required = true as const

const enterpriseName = (key: string) =>
  field(key, '企业名称', 'Enterprise', {
    required,
    also: ['企业', '公司名称', '单位名称', '公司', '企业全称', '名称', 'company', 'name', 'enterprise name'],
    example: '贵州示例新材料有限公司',
  })
const creditCode = (key: string) =>
  field(key, '统一社会信用代码', 'Credit code', {
    also: ['信用代码', '社会信用代码', '统一信用代码', 'uscc', 'unified social credit code'],
    example: '91520900MA6DL0001J',
  })
const projectName = (key: string) =>
  field(key, '项目名称', 'Project', {
    required,
    also: ['项目', '投资项目', 'project name'],
    example: '示例新材料生产基地',
  })
const chain = (key: string) =>
  field(key, '产业链', 'Industry chain', { reads: 'chain', also: ['所属产业链', '产业', 'chain'] })
const event = (key: string) =>
  field(key, '招商活动', 'Event', { reads: 'event', also: ['活动', '来源活动', '签约活动'] })
const note = (key: string) => field(key, '备注', 'Note', { also: ['说明', '其他', 'remarks', 'notes'] })

const VISIT_CHOICES = {
  OUTBOUND: ['走出去', '外出', '外出招商', '赴外', 'outbound'],
  INBOUND: ['请进来', '来访', '接待', '来园考察', 'inbound'],
  CALL: ['电话', '通话', 'call'],
  MEETING: ['会谈', '会议', '座谈', 'meeting'],
}

const SOURCE_CHOICES = {
  VISIT: ['走访', '考察', '拜访', '走访考察', 'visit'],
  EVENT: ['活动', '招商活动', '展会', 'event'],
  REFERRAL: ['推荐', '介绍', '引荐', '转介', 'referral'],
  WALK_IN: ['上门', '主动上门', '自荐', '企业主动联系', 'walk-in'],
  THIRD_PARTY: ['第三方', '中介', '第三方机构', 'third party'],
}

const contract = (prefix: string): ImportField[] => [
  field(`${prefix}contractNo`, '合同编号', 'Contract no.', {
    required,
    also: ['协议编号', '编号', '合同号', 'contract', 'contract number'],
    example: '贵安招〔2023〕001号',
  }),
  field(`${prefix}signedOn`, '签约日期', 'Signed on', {
    required,
    reads: 'date',
    also: ['签约时间', '签订日期', '签订时间', '日期', 'date'],
    example: '2023-05-28',
  }),
  field(`${prefix}amountYuan`, '签约金额', 'Amount', {
    required,
    reads: 'yuan',
    also: ['投资额', '总投资', '投资金额', '金额', '合同金额', '协议金额', '计划总投资', 'investment'],
    example: '1.2亿元',
  }),
]

const FIELDS: Record<Layout, ImportField[]> = {
  ENTERPRISES: [
    enterpriseName('name'),
    creditCode('creditCode'),
    field('foreignNo', '境外登记号', 'Registration abroad', { also: ['境外注册号', '注册编号'] }),
    field('province', '省份', 'Province', { also: ['省', '所在省', '注册地省份'], example: '贵州' }),
    field('city', '城市', 'City', { also: ['市', '所在市', '所在地', '注册地'], example: '贵阳' }),
    field('industry', '行业', 'Industry', { also: ['所属行业', '主营业务'], example: '新材料' }),
    field('website', '网址', 'Website', { also: ['网站', '官网'] }),
    note('note'),
  ],
  LEADS: [
    enterpriseName('enterprise.name'),
    creditCode('enterprise.creditCode'),
    projectName('projectName'),
    field('intendedAmountYuan', '意向投资额', 'Intended amount', {
      reads: 'yuan',
      also: ['投资额', '意向金额', '拟投资额', '总投资', '金额', 'amount'],
      example: '5000万元',
    }),
    field('source', '线索来源', 'Source', {
      required,
      reads: 'choice',
      choices: SOURCE_CHOICES,
      also: ['来源', '获取方式', '来源方式'],
      example: '推荐',
    }),
    event('eventId'),
    field('sourceNote', '来源说明', 'How it came', { also: ['推荐人', '来源备注'] }),
    chain('chainId'),
    field('contactName', '联系人', 'Contact', { also: ['企业联系人', '姓名'] }),
    field('contactPhone', '联系电话', 'Telephone', { also: ['电话', '手机', '联系方式', 'phone'] }),
    field('summary', '项目简介', 'Summary', { also: ['简介', '项目内容', '建设内容', '备注'] }),
    field('reportedOn', '报送日期', 'Reported on', {
      reads: 'date',
      also: ['日期', '首报日期', '登记日期', '时间'],
      example: '2023-03-08',
    }),
  ],
  VISITS: [
    field('kind', '形式', 'Kind', {
      required,
      reads: 'choice',
      choices: VISIT_CHOICES,
      also: ['类型', '方式', '类别', '走访形式'],
      example: '走出去',
    }),
    field('on', '日期', 'Date', {
      required,
      reads: 'date',
      also: ['时间', '开始日期', '走访日期', '考察时间', 'from'],
      example: '2023-04-12',
    }),
    field('endsOn', '结束日期', 'Until', { reads: 'date', also: ['截止日期', 'to'] }),
    field('place', '地点', 'Place', { required, also: ['地区', '城市', '目的地'], example: '深圳' }),
    field('purpose', '事由', 'Purpose', {
      required,
      also: ['目的', '内容', '主要内容', '主题'],
      example: '拜访龙头企业',
    }),
    field('enterprises', '企业', 'Enterprises', {
      required,
      reads: 'names',
      also: ['企业名称', '走访企业', '拜访企业', '接待企业', '对接企业', 'companies'],
      example: '深圳示例电子有限公司、广州示例科技有限公司',
    }),
    field('mainLeaderId', '主要领导', 'Main leader', { reads: 'leader', also: ['带队主要领导'] }),
    field('ledBy', '带队领导', 'Led by', { also: ['带队人', '领导', '带队'] }),
    event('eventId'),
    field('participants', '参加人员', 'Participants', { also: ['人员', '参与人员', '随行人员'] }),
    field('outcome', '成果', 'Outcome', { also: ['结果', '进展', '备注'] }),
  ],
  SIGNINGS: [
    field('projectId', '项目', 'Project', {
      required,
      reads: 'project',
      also: ['项目编号', '项目名称', 'project no.', 'project name'],
      example: '128',
    }),
    field('kind', '合同类型', 'Kind', {
      reads: 'choice',
      choices: {
        INVESTMENT: ['投资', '投资合同', '投资协议', 'investment'],
        INCREASE: ['增资', '增资合同', '增资协议', 'increase'],
        FRAMEWORK: ['框架', '框架协议', 'framework'],
      },
      also: ['类型', '协议类型'],
      example: '投资',
    }),
    ...contract(''),
    field('parties', '签约各方', 'Parties', {
      required,
      also: ['签约方', '甲乙方', '投资方'],
      example: '新区管委会、示例公司',
    }),
    event('eventId'),
    note('note'),
  ],
  HISTORIC: [
    enterpriseName('lead.enterprise.name'),
    creditCode('lead.enterprise.creditCode'),
    projectName('lead.projectName'),
    ...contract('signing.'),
    field('signing.parties', '签约各方', 'Parties', { also: ['签约方', '甲乙方', '投资方'] }),
    field('lead.reportedOn', '首次报送日期', 'First reported on', {
      reads: 'date',
      also: ['报送日期', '线索日期'],
    }),
    chain('lead.chainId'),
    event('signing.eventId'),
    note('signing.note'),
  ],
  FUND_REGISTRATIONS: [
    field('name', '基金名称', 'Fund', {
      required,
      also: ['名称', '基金', 'name'],
      example: '示例产业投资基金',
    }),
    field('manager', '基金管理人', 'Manager', {
      required,
      also: ['管理人', '管理机构', '管理公司'],
      example: '示例基金管理有限公司',
    }),
    field('sizeYuan', '基金规模', 'Size', {
      required,
      reads: 'yuan',
      also: ['规模', '认缴规模', '金额'],
      example: '10亿元',
    }),
    field('registeredOn', '注册日期', 'Registered on', {
      required,
      reads: 'date',
      also: ['注册时间', '成立日期', '登记日期', '日期'],
      example: '2023-06-15',
    }),
    field('registrationNo', '登记编号', 'Registration no.', {
      required,
      also: ['编号', '备案编号', '注册号'],
      example: 'GA-2023-01',
    }),
    chain('focusChainId'),
    field('focus', '重点投向', 'Focus', { also: ['投向', '投资方向'] }),
    field('entityId', '归口主体', 'Credited to', { reads: 'entity', also: ['招商主体', '责任单位'] }),
    note('note'),
  ],
  FACTORIES: [
    field('code', '厂房编号', 'Code', { required, also: ['编号', '楼栋编号', '楼号'], example: 'GA-A1' }),
    field('name', '厂房名称', 'Building', {
      required,
      also: ['名称', '楼栋', '楼栋名称'],
      example: 'A1 号厂房',
    }),
    field('ownerId', '园区或平台公司', 'Owner', {
      reads: 'entity',
      also: ['园区', '业主', '所属园区', '权属单位'],
    }),
    field('address', '地址', 'Address', { also: ['位置', '坐落'] }),
    field('area', '建筑面积', 'Area', {
      required,
      reads: 'number',
      also: ['面积', '建筑面积平方米', '总面积'],
      example: '12000',
    }),
    field('completedOn', '竣工日期', 'Completed on', {
      required,
      reads: 'date',
      also: ['竣工时间', '建成日期', '交付日期'],
      example: '2022-09-30',
    }),
    note('note'),
  ],
}

/** The columns of a layout, in the order of its template. */
export function listFields(layout: Layout): ImportField[] {
  return FIELDS[layout]
}

export function findField(layout: Layout, key: string): ImportField | undefined {
  return FIELDS[layout].find((one) => one.key === key)
}

export function nameOfField({ zh, en }: Pick<ImportField, 'zh' | 'en'>, locale: string): string {
  return locale.startsWith('zh') ? zh : en
}
