namespace Trellis.Stipends.Receipts;

/// <summary>A file as it is chosen.</summary>
public sealed class UploadForm
{
    public IFormFile? File { get; set; }
}
