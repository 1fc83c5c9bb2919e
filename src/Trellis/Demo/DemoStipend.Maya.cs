#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.

namespace Trellis.Demo;

/// <summary>Maya’s second stipend year, as the guide tells it.</summary>
public sealed partial class DemoStipend
{
    /// <summary>A book, a workshop with what she learned, and an exam that is approved.</summary>
    private async Task SecondYearOfMaya(Person rosa, CancellationToken ct)
    {
        var (book, _) = await Spend(
            "maya.okafor",
            88,
            "Content Design, the book",
            "Wordshop Books",
            "Book or subscription",
            "Plain language",
            "The chapter on reading lists is what our portal team argues about.",
            48_00,
            ct
        );
        await Paid(book, rosa, 80, "2214", ct);
        var (workshop, _) = await Spend(
            "maya.okafor",
            60,
            "Workshop: plain language for forms",
            "Clear Text School",
            "Course",
            "Plain language",
            "We rewrite the claim form in summer. I want to have done one with somebody who has done twenty.",
            295_00,
            ct
        );
        await Paid(workshop, rosa, 40, "2231", ct);
        await Report(
            workshop,
            "maya.okafor",
            38,
            "Ask what the form is **for** before you touch a word. We cut 11 of 34 questions that way, in two "
                + "hours.\n\nWorth it for anybody who owns a form. The second half, on error messages, is "
                + "in the notes.",
            shared: true,
            ct
        );
        var exam = await Ask(
            "maya.okafor",
            75,
            -8,
            "Exam fee: UX writing certificate",
            "Writers’ Guild",
            "Certification",
            "Plain language",
            "It closes the course that I did last year.",
            180_00,
            null,
            ct
        );
        await Decide(exam, "maya.okafor", 70, RequestAct.Approve, "", "", ct);
    }
}
