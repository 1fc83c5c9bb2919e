namespace Trellis.Domain.Tests.Kernel;

public sealed class WrittenDayTests
{
    [Theory]
    [InlineData("2024-03-01")]
    [InlineData("2024/3/1")]
    [InlineData("2024.03.01")]
    [InlineData("2024. 3. 1.")]
    [InlineData("2024年3月1日")]
    [InlineData("2024年 3月 1日")]
    [InlineData("2024年03月01日(金)")]
    [InlineData("２０２４年３月１日（金曜日）")]
    [InlineData("2024年3月1号")]
    [InlineData("2024년 3월 1일")]
    [InlineData("２０２４／３／１")]
    [InlineData("۲۰۲۴/۰۳/۰۱")]
    [InlineData("\u200F٠١.٠٣.٢٠٢٤\u200F")]
    [InlineData("2024-03-01T00:00:00")]
    [InlineData("2024-03-01 00:00")]
    [InlineData("01.03.2024")]
    [InlineData("1. 3. 2024")]
    [InlineData("٢٠٢٤-٠٣-٠١")]
    [InlineData("２０２４/０３/０１")]
    public void The_first_of_March_in_many_hands(string text) =>
        WrittenDay.Read(text).ShouldBe((new DateOnly(2024, 3, 1), null));

    [Theory]
    [InlineData("31/03/2024", "2024-03-31")]
    [InlineData("03/31/2024", "2024-03-31")]
    [InlineData("31-3-2024", "2024-03-31")]
    [InlineData("4/4/2024", "2024-04-04")]
    [InlineData("29.02.2024", "2024-02-29")]
    public void Slashes_where_only_one_order_makes_a_day(string text, string day) =>
        WrittenDay.Read(text).Day.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(
        "03/04/2024",
        "can be read in two ways, as 3 April 2024 and as 4 March 2024. Write it year first, like 2026-01-31."
    )]
    [InlineData("01.03.24", "has no year of four digits. Write it year first, like 2026-01-31.")]
    [InlineData("30.02.2024", "is not a day that there is. Write it year first, like 2026-01-31.")]
    [InlineData("13/13/2024", "is not a day that there is. Write it year first, like 2026-01-31.")]
    [InlineData("2024-3", "is not a day. Write it year first, like 2026-01-31.")]
    [InlineData("平成31年4月1日", "is not a day. Write it year first, like 2026-01-31.")]
    [InlineData("1398/01/12", "is not a day that there is. Write it year first, like 2026-01-31.")]
    [InlineData("soon", "is not a day. Write it year first, like 2026-01-31.")]
    [InlineData("45352", "is not a day. Write it year first, like 2026-01-31.")]
    [InlineData("1024-03-01", "is not a day that there is. Write it year first, like 2026-01-31.")]
    public void What_is_no_day_or_two_says_what_to_write(string text, string fault) =>
        WrittenDay.Read(text).ShouldBe((null, $"\"{text}\" {fault}"));

    [Fact]
    public void Every_day_reads_back_from_each_way_that_is_its_own()
    {
        for (var day = new DateOnly(1999, 12, 1); day < new DateOnly(2002, 3, 1); day = day.AddDays(1))
            foreach (var way in new[] { "yyyy-MM-dd", "d.M.yyyy", "yyyy/M/d" })
                WrittenDay
                    .Read(day.ToString(way, System.Globalization.CultureInfo.InvariantCulture))
                    .ShouldBe((day, null), way);
    }

    [Theory]
    [InlineData("03/09/2018 21/01/2022", DayOrder.DayFirst, 1)]
    [InlineData("9/3/2018 1/21/2022 5/31/2020", DayOrder.MonthFirst, 1)]
    [InlineData("soon 2024-13-01 ٢١-٠١-٢٠٢٢", DayOrder.DayFirst, 2)]
    [InlineData("01/02/2020 31.01.2022", null, 0)] // dots are day first anyway
    [InlineData("01/02/2020 4/4/2020 2024-01-31 45/45/2020 31/01/22", null, 0)]
    [InlineData("21/01/2022 01/21/2022", null, 0)]
    [InlineData("", null, 0)]
    public void A_column_has_the_order_of_its_days_that_have_one_unless_two_contradict(
        string column,
        DayOrder? order,
        int at
    ) => WrittenDay.OrderOf(column.Split(' ')).ShouldBe(order is { } found ? (found, at) : null);

    [Theory]
    [InlineData("03/04/2024", DayOrder.DayFirst, "2024-04-03")]
    [InlineData("03-04-2024", DayOrder.MonthFirst, "2024-03-04")]
    [InlineData("03.04.2024", DayOrder.MonthFirst, "2024-04-03")]
    [InlineData("2024/03/04", DayOrder.DayFirst, "2024-03-04")]
    [InlineData("31/03/2024", DayOrder.MonthFirst, "2024-03-31")]
    public void An_order_decides_only_where_both_make_a_day(string text, DayOrder order, string day) =>
        WrittenDay
            .Read(text, order)
            .ShouldBe((DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null));

    [Theory]
    [InlineData("dd/MM/yyyy")]
    [InlineData("M-d-yyyy")]
    public void A_column_of_some_weeks_reads_back_whole(string way)
    {
        var days = Enumerable.Range(0, 40).Select(i => new DateOnly(2024, 2, 1).AddDays(i)).ToList();
        var written = days.ConvertAll(d => d.ToString(way, System.Globalization.CultureInfo.InvariantCulture));
        var order = WrittenDay.OrderOf(written)?.Order;
        written.ConvertAll(w => WrittenDay.Read(w, order).Day ?? default).ShouldBe(days);
    }
}
