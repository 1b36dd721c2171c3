/** One of China's 34 provincial units, and where its tile stands in a grid that keeps neighbours together and draws no borders. */
export type Province = {
  /** The letters of ISO 3166-2:CN. */
  code: string
  name: string
  nameEn: string
  /** From the top and from the left, beginning with 1. */
  row: number
  column: number
}

/** In the order of GB/T 2260. */
export const PROVINCES: Province[] = [
  tile('BJ', '北京', 'Beijing', 3, 6),
  tile('TJ', '天津', 'Tianjin', 3, 7),
  tile('HE', '河北', 'Hebei', 3, 5),
  tile('SX', '山西', 'Shanxi', 3, 4),
  tile('NM', '内蒙古', 'Inner Mongolia', 2, 5),
  tile('LN', '辽宁', 'Liaoning', 3, 8),
  tile('JL', '吉林', 'Jilin', 2, 8),
  tile('HL', '黑龙江', 'Heilongjiang', 1, 8),
  tile('SH', '上海', 'Shanghai', 5, 8),
  tile('JS', '江苏', 'Jiangsu', 5, 7),
  tile('ZJ', '浙江', 'Zhejiang', 6, 7),
  tile('AH', '安徽', 'Anhui', 5, 6),
  tile('FJ', '福建', 'Fujian', 7, 6),
  tile('JX', '江西', 'Jiangxi', 6, 6),
  tile('SD', '山东', 'Shandong', 4, 6),
  tile('HA', '河南', 'Henan', 4, 5),
  tile('HB', '湖北', 'Hubei', 5, 5),
  tile('HN', '湖南', 'Hunan', 6, 5),
  tile('GD', '广东', 'Guangdong', 7, 5),
  tile('GX', '广西', 'Guangxi', 7, 4),
  tile('HI', '海南', 'Hainan', 8, 4),
  tile('CQ', '重庆', 'Chongqing', 5, 4),
  tile('SC', '四川', 'Sichuan', 5, 3),
  tile('GZ', '贵州', 'Guizhou', 6, 4),
  tile('YN', '云南', 'Yunnan', 6, 3),
  tile('XZ', '西藏', 'Tibet', 5, 1),
  tile('SN', '陕西', 'Shaanxi', 4, 4),
  tile('GS', '甘肃', 'Gansu', 3, 2),
  tile('QH', '青海', 'Qinghai', 4, 2),
  tile('NX', '宁夏', 'Ningxia', 3, 3),
  tile('XJ', '新疆', 'Xinjiang', 3, 1),
  tile('TW', '台湾', 'Taiwan', 7, 7),
  tile('HK', '香港', 'Hong Kong', 8, 6),
  tile('MO', '澳门', 'Macao', 8, 5),
]

function tile(code: string, name: string, nameEn: string, row: number, column: number): Province {
  return { code, name, nameEn, row, column }
}

/** What is from none of them. */
export const ABROAD = 'abroad'

/** What follows a province's short name in its full one. */
export const PROVINCE_ENDINGS = '(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$'
