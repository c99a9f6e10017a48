import type { Lexis } from './vocabulary.ts';

/** Vietnamese: words are groups of syllables. Syllables that are numbers too stand here only within longer groups. */
export const vietnamese: Lexis = {
  letters: /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/,
  words: [
    [
      ['PLAIN'],
      'là, của, trong, ở, tại, cho, với, từ, đến, đã, đang, có, được, này, đó, so với, so với mức, mức, giá trị, con số, kết quả, đạt, đạt mức, đạt được, ở mức, lên mức, tổng cộng, tổng, toàn bộ, tương đương, tương đương với, tương ứng, tương ứng với, tức, tức là, hay, hoặc, kỳ, kỳ trước, kỳ này, kỳ so sánh, trong kỳ, trước đó, doanh nghiệp, công ty, ghi nhận, cho thấy, hiện, hiện tại, nay, hiện nay, thì, mà, theo, về, vào, tính, tính chung, nhìn chung, như vậy, sau, sau mức, trên, các, chúng ta, của chúng ta, cũng như, vẫn là, riêng, mang lại, đem lại, tạo ra, chỉ tiêu, số liệu, ra, nằm ở, đứng ở, giữa, khoảng giữa, một mức, một khoản, phần',
    ],
    [['JOIN'], 'và, còn, nhưng, trong khi, trong khi đó, qua đó'],
    [
      ['CHANGE', 'NOUN'],
      'mức thay đổi, sự thay đổi, chênh lệch, mức chênh lệch, biến động, mức biến động, khoản chênh lệch',
    ],
    [['CHANGE'], 'thay đổi, diễn biến, dịch chuyển, chuyển biến'],
    [
      ['UP'],
      'tăng, tăng trưởng, tăng lên, tăng thêm, đã tăng, gia tăng, đi lên, lên, cao hơn, nhiều hơn, vượt, thêm, tiến lên, mở rộng, nhích, leo lên, tăng từ',
    ],
    [
      ['UP', 'NOUN'],
      'mức tăng, tăng trưởng, mức tăng trưởng, sự tăng trưởng, đà tăng, sự gia tăng, khoản tăng, phần tăng, tốc độ tăng trưởng',
    ],
    [['UP', 'STRONG'], 'tăng mạnh, tăng vọt, bứt phá, tăng đáng kể, tăng rõ rệt, tăng nhanh'],
    [['UP', 'SLIGHT'], 'tăng nhẹ, nhích lên, tăng đôi chút'],
    [
      ['DOWN'],
      'giảm, chỉ, chỉ còn, chỉ đạt, giảm xuống, giảm còn, giảm đi, đã giảm, sụt giảm, suy giảm, đi xuống, xuống, thấp hơn, ít hơn, thu hẹp, mất, mất đi, hụt, sụt, lùi, giảm từ, co lại',
    ],
    [['DOWN', 'NOUN'], 'mức giảm, sự sụt giảm, đà giảm, sự suy giảm, khoản giảm, phần giảm, mức sụt giảm'],
    [['DOWN', 'STRONG'], 'giảm mạnh, giảm sâu, lao dốc, sụt mạnh, giảm đáng kể, giảm rõ rệt, giảm nhanh'],
    [['DOWN', 'SLIGHT'], 'giảm nhẹ, giảm đôi chút, nhích xuống'],
    [
      ['SAME'],
      'không đổi, không thay đổi, ổn định, giữ, giữ nguyên, giữ ở, giữ ở mức, duy trì, duy trì ở, đi ngang, vẫn, như cũ, bằng, ngang với',
    ],
    [['SLIGHT'], 'nhẹ, đôi chút, chút ít, một chút, không nhiều, nhỏ'],
    [['STRONG'], 'mạnh, đáng kể, rõ rệt, rất nhiều, lớn, nhiều, rõ ràng, vượt bậc'],
    [['STRONG', 'GOOD'], 'ấn tượng, vững mạnh'],
    [
      ['GOOD'],
      'tốt, tin tốt, đây là tin tốt, khả quan, đáng mừng, tích cực, cải thiện, tốt hơn, thuận lợi, lành mạnh, đáng khích lệ',
    ],
    [['GOOD', 'NOUN'], 'sự cải thiện, mức cải thiện, tiến bộ, bước tiến'],
    [
      ['BAD'],
      'xấu, tin xấu, đây là tin xấu, tiêu cực, đáng lo, đáng lo ngại, xấu đi, kém, kém hơn, không thuận lợi, đáng tiếc, yếu hơn, yếu',
    ],
    [['BAD', 'NOUN'], 'sự xấu đi, bước lùi'],
    [
      ['MOVER'],
      'đóng góp, góp, góp phần, tác động, tạo nên, thúc đẩy, dẫn dắt, động lực, yếu tố, yếu tố thúc đẩy, chiếm, giải thích, giải thích cho, đến từ, xuất phát từ, kéo, kéo theo, mang lại, đem lại, nguồn, nguồn đóng góp, phần đóng góp, mức đóng góp, làm, khiến, chi phối, tạo ra, cho',
    ],
    [['MOVER'], 'nhờ, nhờ có, do, bởi, nhờ vào, dẫn đầu bởi'],
    [
      ['MOST'],
      'nhiều nhất, lớn nhất, mạnh nhất, chính, động lực chính, chủ chốt, quan trọng nhất, hàng đầu, trước hết, đặc biệt là, dẫn đầu, đầu tiên, cao nhất',
    ],
    [['MOST', 'MAJORITY'], 'phần lớn, chủ yếu, đa phần, phần nhiều, đa số'],
    [
      ['MORE'],
      'tiếp theo, tiếp đến, tiếp theo là, kế đến, kế tiếp, sau đó, sau đó là, cũng, cũng góp phần, ngoài ra, bên cạnh đó, thêm vào đó, theo sau, đồng thời',
    ],
    [
      ['AGAINST'],
      'đi ngược lại, ngược lại, ngược chiều, đi ngược chiều, đi ngược xu hướng, trái lại, theo hướng ngược lại, bù đắp, bù đắp một phần, bù lại, bù lại một phần, một phần, kìm hãm, làm chậm, hạn chế, hạn chế bớt, tuy nhiên, mặt khác, đi ngược, xu hướng chung',
    ],
    [['AGAINST_UP'], 'giảm, sụt giảm, đi xuống, mất, mức tăng, đà tăng, tăng trưởng, mức tăng chung, xuống, kéo lùi'],
    [['AGAINST_DOWN'], 'tăng, gia tăng, đi lên, tăng trưởng, mức giảm, đà giảm, mức giảm chung, thêm, đóng góp'],
    [['SHARE', 'NOUN'], 'tỉ trọng, thị phần'],
    [
      ['SHARE'],
      'chiếm, chiếm tới, chiếm khoảng, phần, tổng thể, trong tổng thể, đóng góp, góp, tương ứng, mang về, mang lại, đem lại, đem về, nắm giữ, nắm',
    ],
    [
      ['RANKED'],
      'xếp hạng, bảng xếp hạng, danh sách, trong số, trong tất cả, tính theo, xét theo, xếp, đứng, vị trí, theo, xét về, về mặt',
    ],
    [
      ['FIRST'],
      'đầu, đứng đầu, dẫn đầu, hàng đầu, lớn nhất, cao nhất, nhiều nhất, mạnh nhất, đầu bảng, vị trí đầu, đứng đầu danh sách, đầu tiên, xếp đầu, quan trọng nhất',
    ],
    [
      ['LAST'],
      'cuối, đứng cuối, cuối bảng, thấp nhất, nhỏ nhất, ít nhất, yếu nhất, đứng cuối danh sách, xếp cuối, cuối cùng, chỉ, chỉ đạt, chỉ có',
    ],
    [
      ['DEPENDS'],
      'phụ thuộc, phụ thuộc nhiều, phụ thuộc lớn, phụ thuộc vào, phụ thuộc nhiều vào, sự phụ thuộc, mức phụ thuộc, tập trung, tập trung nhiều, tập trung vào, mức độ tập trung, dựa vào, dựa nhiều vào, rủi ro, lớn, nhiều, cao, đáng kể, vào, một mình, chỉ riêng, phần lớn',
    ],
    [
      ['TREND'],
      'xu hướng, có xu hướng, theo xu hướng, qua thời gian, theo thời gian, chuỗi, giai đoạn, trong giai đoạn, suốt giai đoạn, dao động, dao động từ, hướng, nhìn tổng thể, cả giai đoạn',
    ],
    [
      ['HIGH'],
      'cao nhất, đỉnh, mức đỉnh, đạt đỉnh, đỉnh điểm, lớn nhất, mức cao nhất, cao, cao bất thường, cao hơn bình thường',
    ],
    [
      ['LOW'],
      'thấp nhất, đáy, mức đáy, chạm đáy, nhỏ nhất, mức thấp nhất, thấp, thấp bất thường, thấp hơn bình thường, yếu nhất',
    ],
    [
      ['ODD'],
      'bất thường, khác thường, nổi bật, khác biệt, ngoại lệ, lệch, lệch khỏi, chệch khỏi, bình thường, mức bình thường, khỏi, hẳn, rõ rệt, đáng chú ý, còn lại, phần còn lại, một cách, điểm, một điểm',
    ],
    [
      ['FORECAST'],
      'dự báo, dự đoán, nếu tiếp tục như trước, nếu không có gì thay đổi, nếu xu hướng giữ nguyên, trước đây, trước kia, cho đến nay, trung bình, bình quân, như vậy, những dự báo như vậy, các dự báo như vậy, gần nhất, gần đây nhất, dựa trên quá khứ, theo dự báo, mức gần nhất',
    ],
    [
      ['COMING'],
      'sẽ, kỳ tới, tiếp theo, dự kiến, kỳ vọng, có thể, sắp tới, tới, ước tính, tiếp theo sẽ, được dự báo, dự báo sẽ',
    ],
    [['MISS', 'NOUN'], 'sai số, độ lệch, mức lệch'],
    [['MISS'], 'lệch, lệch trung bình, sai lệch, sai số trung bình, chệch, sai'],
    [
      ['LOOK'],
      'hãy, xem xét, xem, xem lại, kiểm tra, tìm hiểu, tìm hiểu xem, trước, trước tiên, trước hết, bắt đầu, bắt đầu từ, kỹ, kỹ hơn, điều gì, vì sao, tại sao, xảy ra, đã xảy ra, nguyên nhân, lý do, đằng sau, vấn đề, ở đâu, chỗ nào, chiếm, mức giảm, mức thay đổi, xấu đi, sự sụt giảm, sự suy giảm, phần lớn, nên, cần, ưu tiên, tập trung, tập trung vào, chú ý, đáng, được, trao đổi với, phụ trách, làm rõ, vì, nơi này, nơi đó',
    ],
    [
      ['LEARN'],
      'hãy, tìm hiểu, tìm hiểu xem, học hỏi, học hỏi từ, học từ, làm tốt, làm tốt điều gì, điều gì, làm gì, vì sao, tại sao, như thế nào, thành công, cách làm, kinh nghiệm, bài học, áp dụng, nhân rộng, ở đâu, nơi khác, ở nơi khác, những nơi khác, nữa, có thể, và, xem, xem xét, hiệu quả, tăng trưởng, cải thiện, đang, tốt, ở đâu nữa, phát huy, đằng sau, mức tăng, sự cải thiện, cho, để, nên, cần',
    ],
    [
      ['WIDEN'],
      'hãy, giữ vững, giữ, bảo vệ, chăm sóc, củng cố, quan hệ, mối quan hệ, mở rộng, đa dạng hóa, đa dạng hoá, nền tảng, cơ sở, nguồn, nguồn khác, giảm, giảm bớt, sự phụ thuộc, phụ thuộc, phụ thuộc vào, mức phụ thuộc, mức độ tập trung, rủi ro, lớn, cao, nhiều, khác, đồng thời, phát triển, vào, quá nhiều, quá lớn, thêm, tập trung, vì, chiếm, nơi này, một mình',
    ],
    [
      ['EXPLAIN'],
      'hãy, tìm hiểu, tìm hiểu xem, làm rõ, kiểm tra, xem xét, giải thích, điều gì, vì sao, tại sao, xảy ra, đã xảy ra, quanh, xung quanh, trước khi, so sánh, dùng, làm, mốc, căn cứ, nguyên nhân, lý do, đằng sau, bất thường, cao, thấp, rút ra kết luận, kết luận, với nó, bất cứ điều gì, nó, các kỳ khác',
    ],
    [
      ['WATCH'],
      'hãy, theo dõi, theo dõi sát, theo dõi chặt chẽ, thường xuyên, đặt, đặt ra, đặt mục tiêu, mục tiêu, một mục tiêu, thống nhất, thống nhất mục tiêu, đi sai hướng, sai hướng, tiếp tục, tiếp tục đi sai hướng, xu hướng, đảo ngược, biện pháp, sớm, kịp thời, hành động, tìm hiểu, nguyên nhân, điều gì, chú ý, rà soát, đằng sau, kiểm tra, cần, nên, đang',
    ],
  ],
  before: {
    LEVEL:
      'chỉ đạt, chỉ còn, tăng mạnh lên, giảm mạnh xuống, giảm mạnh còn, tăng nhẹ lên, giảm nhẹ xuống, lên, đạt, còn, xuống, lên mức, đạt mức, ở mức, ở, là, mức, tăng lên, giảm còn, giảm xuống, giảm xuống còn, xuống còn, tăng đến, đến, lên đến, nằm ở, nằm ở mức, xuống mức, giá trị, tổng cộng, :, giữ ở, giữ ở mức, ghi nhận',
    EARLIER: 'từ, so với, so với mức, từ mức, sau, sau mức, hơn, hơn mức, vượt, cao hơn, thấp hơn, bằng',
    STEP: 'tăng, giảm, thêm, tăng thêm, giảm đi, mức tăng, mức giảm, tăng trưởng, mức tăng trưởng, mức thay đổi, thay đổi, chênh lệch, mức chênh lệch, tức, tức là, tương đương, tương ứng, hay, hoặc, tức tăng, tức giảm, mất, sụt giảm, tăng mạnh, giảm mạnh, tăng nhẹ, giảm nhẹ, mức thay đổi là, (, :, và, tăng trưởng là, là một mức tăng, là một mức giảm',
    ADDED:
      'với, thêm, đóng góp, góp, tăng, giảm, mức tăng, mức giảm, với mức tăng, với mức giảm, mang lại, đem lại, tác động, tức, tương đương, mất, (, :, và, mức đóng góp, góp thêm, đóng góp thêm, mức thay đổi, thay đổi, tăng thêm, giảm đi',
    PART: 'chiếm, với, chiếm tới, tức, tương đương, tương ứng, hay, là, đóng góp, góp, tỉ trọng, với tỉ trọng, tỉ trọng là, giải thích, giải thích cho, tạo nên, tạo ra, mang lại, đem lại, nắm giữ, nắm, (, :, và',
    EXTREME: 'là, ở mức, đạt, với, mức, từ, và, đến, ở, :, đạt mức, giữa',
    RANKED:
      'chỉ đạt, chỉ có, với, đạt, ở mức, là, mức, :, với mức, mang lại, đem lại, mang về, đem về, đạt mức, tổng cộng, với giá trị, với tổng, tạo ra, với tổng cộng',
    ODD: 'với, đạt, ở mức, là, mức, :, với mức, lên, xuống, lên tới, xuống còn, đạt mức, giá trị, lên mức, xuống mức, ghi nhận',
    NEXT: 'là, đạt, ở mức, đạt mức, lên, xuống, còn, mức, :, khoảng, đến, với, với mức',
    MISS: 'lệch, lệch trung bình, lệch bình quân, sai số, sai số là, sai số trung bình, sai số trung bình là, độ lệch, độ lệch là, mức lệch, sai lệch, độ lệch trung bình, độ lệch trung bình là',
  },
  sized: '',
  onward: 'đến, lên, xuống, còn, xuống còn, lên đến, tới',
  agents: 'nhờ, nhờ có, do, bởi, nhờ vào, dẫn đầu bởi, tiếp theo là, theo sau',
  of: 'tổng, của, của tổng, trong tổng, toàn bộ, trong, về, cho',
  per: 'theo, trong số các, các, mỗi, từng',
  hangs: 'phụ thuộc, phụ thuộc nhiều, phụ thuộc lớn, phụ thuộc vào, phụ thuộc nhiều vào, dựa vào, dựa nhiều vào',
  ofTheChange: [
    'mức thay đổi',
    'mức thay đổi, mức tăng, mức giảm, mức tăng trưởng, sự thay đổi, tổng mức thay đổi, của mức thay đổi, của mức tăng, của mức giảm, sự sụt giảm, của sự sụt giảm, đà tăng, của đà tăng, chênh lệch, tổng mức tăng, tổng mức giảm, sự tăng trưởng',
  ],
  ofTheWhole: [
    'tổng thể',
    'tổng thể, tổng [metric], của tổng [metric], [metric], của [metric], trong tổng [metric], trong tổng thể, toàn bộ [metric]',
  ],
  latest: 'gần nhất',
};
