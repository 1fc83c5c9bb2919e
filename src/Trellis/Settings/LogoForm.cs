namespace Trellis.Settings;

/// <summary>A logo as it is chosen, or that there is to be none.</summary>
public sealed class LogoForm
{
    public IFormFile? File { get; set; }
    public bool Remove { get; set; }
}
