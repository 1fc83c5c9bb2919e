using System.Text;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>What comes in as a receipt, what is turned away, and what stays of it.</summary>
public sealed class ReceiptStoreTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"trellis-receipts-{Guid.CreateVersion7():N}");
    private readonly DataDirectory _directory;
    private readonly ReceiptStore _store;

    public ReceiptStoreTests()
    {
        _directory = DataDirectory.Open(_folder, "a test").Value!;
        _store = new(_directory);
    }

    public void Dispose()
    {
        _directory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string?> Code(byte[] file) =>
        (await _store.Put(new MemoryStream(file), default)).Problem is Problem.Refused refused ? refused.Code : null;

    private List<string> Files() =>
        Directory.Exists(Path.Combine(_folder, "receipts"))
            ? [.. Directory.EnumerateFiles(Path.Combine(_folder, "receipts"), "*", SearchOption.AllDirectories)]
            : [];

    public static TheoryData<byte[], string> Refused =>
        new()
        {
            { [], "receipt.empty" },
            { "<html><script>alert(1)</script>"u8.ToArray(), "receipt.type" },
            { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "receipt.type" },
            { "%PDF-1.4\n<html><script>x</script>\n%%EOF"u8.ToArray(), "receipt.type" },
            { "GIF89a......"u8.ToArray(), "receipt.type" },
            { "PK\u0003\u0004 a document"u8.ToArray(), "receipt.type" },
            { "%PDF-1.4 without an end"u8.ToArray(), "receipt.broken" },
            { ReceiptFiles.Png(100_000, 100_000), "receipt.too-many-pixels" },
            { ReceiptFiles.Png(12_001, 1), "receipt.too-many-pixels" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_receipt_is_turned_away_and_leaves_nothing(byte[] file, string code)
    {
        (await Code(file)).ShouldBe(code);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_picture_that_is_cut_short_is_turned_away()
    {
        foreach (var whole in new[] { ReceiptFiles.Png(text: "x"), ReceiptFiles.Jpeg(6, "x") })
            for (var length = 0; length < whole.Length; length++)
                (await Code(whole[..length])).ShouldNotBeNull($"{length} of {whole.Length} bytes");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_bytes_are_changed_it_answers_and_never_throws()
    {
        var random = new Random(20260514);
        foreach (var whole in new[] { ReceiptFiles.Png(), ReceiptFiles.Jpeg(6, "x"), ReceiptFiles.Pdf() })
            for (var i = 0; i < 500; i++)
            {
                var file = whole.ToArray();
                for (var n = 0; n < 1 + i % 5; n++)
                    file[random.Next(file.Length)] = (byte)random.Next(256);
                var stored = await _store.Put(new MemoryStream(file), default);
                if (stored.Value is not { } kept)
                    continue;
                using var content = _store.Open(kept.Hash)!;
                ReceiptStore.Clean(kept.Kind, content, new MemoryStream());
            }
    }

    [Fact]
    public async Task A_stream_of_two_gigabytes_is_read_to_the_limit_and_no_further()
    {
        var endless = new EndlessStream(2L * 1024 * 1024 * 1024, _ => 0);
        (((await _store.Put(endless, default)).Problem as Problem.Refused)?.Code).ShouldBe("receipt.too-large");
        endless.Taken.ShouldBeLessThanOrEqualTo(ReceiptStore.Limit + 256 * 1024);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_file_twice_is_kept_once_under_its_hash()
    {
        var stored = (await _store.Put(new MemoryStream(ReceiptFiles.Pdf()), default)).Value.ShouldNotBeNull();
        (await _store.Put(new MemoryStream(ReceiptFiles.Pdf()), default)).Value.ShouldBe(stored);
        Path.GetFileName(Files().ShouldHaveSingleItem()).ShouldBe(stored.Hash);
        _store.Open("../trellis.lock").ShouldBeNull();
        _store.Open(new string('a', 64)).ShouldBeNull();
    }

    private List<string> Trash() =>
        Directory.Exists(_directory.Trash)
            ? [.. Directory.EnumerateFiles(_directory.Trash, "*", SearchOption.AllDirectories)]
            : [];

    private async Task<string> Kept(string text) =>
        (await _store.Put(new MemoryStream(ReceiptFiles.Pdf(text)), default)).Value!.Hash;

    [Fact]
    public async Task A_start_moves_what_no_row_names_to_the_trash_of_the_day_and_deletes_only_uploads_that_never_ended()
    {
        var (known, unknown) = (await Kept("one"), await Kept("two"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "receipts", "incoming", "half.part"), "half");
        _store
            .Reconcile(new HashSet<string> { known }, new(2026, 5, 14))
            .ShouldBe(new ReceiptStore.Reconciled(1, 0, 0));
        Path.GetFileName(Files().ShouldHaveSingleItem()).ShouldBe(known);
        Trash().ShouldBe([Path.Combine(_folder, "trash", "2026-05-14", unknown)]);
    }

    [Fact]
    public async Task A_start_with_the_newer_database_takes_back_what_an_older_one_had_thrown_away()
    {
        var (old, newer) = (await Kept("one"), await Kept("two"));
        _store.Reconcile(new HashSet<string> { old }, new(2026, 5, 14)).Trashed.ShouldBe(1);
        _store
            .Reconcile(new HashSet<string> { old, newer }, new(2026, 5, 20))
            .ShouldBe(new ReceiptStore.Reconciled(0, 1, 0));
        _store.Has(newer).ShouldBeTrue();
        Trash().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_named_and_nowhere_is_counted()
    {
        var known = await Kept("one");
        _store
            .Reconcile(new HashSet<string> { known, new('a', 64) }, new(2026, 5, 14))
            .ShouldBe(new ReceiptStore.Reconciled(0, 0, 1));
    }

    [Fact]
    public async Task The_trash_keeps_a_file_for_ninety_days_and_then_lets_it_go()
    {
        await Kept("one");
        _store.Reconcile(new HashSet<string>(), new(2026, 5, 14));
        _store.EmptyTrash(new(2026, 8, 12)).ShouldBe(0, "the ninetieth day");
        _store.EmptyTrash(new(2026, 8, 13)).ShouldBe(1);
        Trash().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_copy_that_is_served_says_nothing_of_the_camera_and_nothing_behind_the_end_and_stands_upright()
    {
        var photo = (byte[])[.. ReceiptFiles.Jpeg(6, "canary-gps"), .. "<script>canary-tail</script>"u8];
        var clean = await Cleaned(photo);
        Encoding.Latin1.GetString(clean).ShouldNotContain("canary");
        clean.AsSpan().IndexOf("Exif"u8).ShouldBeGreaterThan(0, "how it is to be turned is kept");
        (await Code(clean)).ShouldBeNull();
        Encoding.Latin1.GetString(await Cleaned(ReceiptFiles.Jpeg(1, "canary-gps"))).ShouldNotContain("Exif");
        var drawn = await Cleaned([.. ReceiptFiles.Png(text: "canary-text"), .. "canary-tail"u8]);
        Encoding.Latin1.GetString(drawn).ShouldNotContain("canary");
        (await Code(drawn)).ShouldBeNull();
        (await Cleaned(ReceiptFiles.Pdf())).ShouldBe(ReceiptFiles.Pdf());
    }

    private async Task<byte[]> Cleaned(byte[] file)
    {
        var stored = (await _store.Put(new MemoryStream(file), default)).Value.ShouldNotBeNull();
        using var content = _store.Open(stored.Hash)!;
        using var clean = new MemoryStream();
        ReceiptStore.Clean(stored.Kind, content, clean);
        return clean.ToArray();
    }

    [Fact]
    public async Task Only_what_shows_the_picture_is_passed_on_whatever_a_segment_calls_itself()
    {
        byte[] Named(string name) => Encoding.Latin1.GetBytes($"{name}\0canary-hidden");
        var cleaned = Encoding.Latin1.GetString(
            await Cleaned(
                ReceiptFiles.Jpeg(
                    1,
                    null,
                    (0xE0, Named("JFXX")),
                    (0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, .. "canary-hidden"u8]),
                    (0xE2, Named("FPXR")),
                    (0xE2, Named("MPF")),
                    (0xEB, Named("JP")),
                    (0xED, Named("Photoshop 3.0")),
                    (0xF0, Named("x")),
                    (0xE2, [.. "ICC_PROFILE\0"u8, .. "kept-colours"u8])
                )
            )
        );
        cleaned.ShouldNotContain("canary-hidden");
        cleaned.ShouldContain("kept-colours");
        ReceiptInspection
            .Of(new MemoryStream(Encoding.Latin1.GetBytes(cleaned)))
            .Problem.ShouldBeNull("it is a whole picture still");
    }

    [Theory]
    [InlineData("../../etc/passwd", ReceiptKind.Pdf, "passwd.pdf")]
    [InlineData("C:\\temp\\a.png", ReceiptKind.Png, "a.png")]
    [InlineData("photo.exe", ReceiptKind.Jpeg, "photo.exe.jpg")]
    [InlineData("photo.JPEG", ReceiptKind.Jpeg, "photo.jpeg")]
    [InlineData("invoice\u202Efdp.exe", ReceiptKind.Pdf, "invoicefdp.exe.pdf")]
    [InlineData("", ReceiptKind.Pdf, "receipt.pdf")]
    [InlineData("....", ReceiptKind.Png, "receipt.png")]
    [InlineData("a\r\nSet-Cookie: x.pdf", ReceiptKind.Pdf, "aSet-Cookie- x.pdf")]
    public void A_name_is_no_path_hides_nothing_and_ends_as_what_it_is(string name, ReceiptKind kind, string tidy) =>
        ReceiptNames.Tidy(name, kind).ShouldBe(tidy);

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending() =>
        ReceiptNames.Tidy(new string('x', 400) + ".pdf", ReceiptKind.Pdf).ShouldBe(new string('x', 115) + ".pdf");
}
